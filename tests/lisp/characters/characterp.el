;;; the range of characters  -*- lexical-binding: t; -*-

(mapcar #'characterp (list 0 97 #x10ffff #x3fffff #x400000 -1 1.0 "a" nil (expt 2 70)))
;; => (t t t t nil nil nil nil nil nil)
(max-char)
;; => 4194303
(list (char-equal ?a ?a) (char-equal ?a ?A) (let ((case-fold-search nil)) (char-equal ?a ?A)))
;; => (t t nil)
(char-equal ?a 'b) ;; signals (wrong-type-argument characterp b)
