;;; parts by index  -*- lexical-binding: t; -*-

(list (substring "abcdef" 2) (substring "abcdef" 1 3) (substring "abcdef" -2) (substring "abcdef" 1 -1) (substring "abc" 3) (substring "abc" 0 0))
;; => ("cdef" "bc" "ef" "bcde" "" "")
(substring "日本語" 1 2)
;; => "本"
(substring "abc" nil 2)
;; => "ab"
(substring "abc" 2 1) ;; signals (args-out-of-range "abc" 2 1)
(substring "abc" 4) ;; signals (args-out-of-range "abc" 4 nil)
(substring "abc" -4) ;; signals (args-out-of-range "abc" -4 nil)
(substring [1 2 3 4] 1 3)
;; => [2 3]
(substring '(1 2) 1) ;; signals (wrong-type-argument arrayp (1 2))
(substring "abc" 'x) ;; signals (wrong-type-argument integerp x)
(substring-no-properties (propertize "abc" 'a 1) 1)
;; => "bc"
