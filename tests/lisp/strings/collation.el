;;; comparing by the rules of a locale  -*- lexical-binding: t; -*-

(list (string-collate-lessp "a" "b" "C") (string-collate-equalp "a" "a" "POSIX") (string-collate-equalp "a" "A" "C"))
;; => (t t nil)
(string-collate-equalp "a" "b" "no such locale") ;; signals (error "Invalid locale no such locale: No such file or directory")
(string-collate-lessp "a" "b" 5) ;; signals (wrong-type-argument stringp 5)
;; The locales of POSIX know the case of ASCII only.
(list (string-collate-equalp "A" "a" "C" t) (string-collate-equalp "É" "é" "C" t) (string-collate-lessp "ß" "ÀÉ" "POSIX" t))
;; => (t nil nil)
(string-collate-equalp "É" "é" nil t)
;; => t
