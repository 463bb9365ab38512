;;; compare-strings  -*- lexical-binding: t; -*-

(compare-strings "abc" nil nil "abc" nil nil)
;; => t
(compare-strings "abc" nil nil "abd" nil nil)
;; => -3
(compare-strings "abd" nil nil "abc" nil nil)
;; => 3
(compare-strings "ab" nil nil "abc" nil nil)
;; => -3
(compare-strings "abc" nil nil "ab" nil nil)
;; => 3
(compare-strings "ABC" nil nil "abc" nil nil t)
;; => t
(compare-strings "xabc" 1 nil "abcx" 0 3)
;; => t
(compare-strings "abc" 0 99 "abc" 0 2)
;; => 3
(compare-strings "é" nil nil "É" nil nil t)
;; => t
