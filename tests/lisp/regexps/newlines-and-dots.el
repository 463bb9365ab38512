;;; dots, newlines and escapes  -*- lexical-binding: t; -*-

(list (string-match "a.b" "a\nb") (string-match "a[^x]b" "a\nb") (string-match "a$" "a\nb") (string-match "^b" "a\nb"))
;; => (nil 0 0 2)
(string-match "\\." "a.b")
;; => 1
(string-match "\\\\" "a\\b")
;; => 1
(list (string-match "a\\=b" "ab") (string-match "\\-" "a-b"))
;; => (nil 1)
(string-match "\\" "a") ;; signals (invalid-regexp "Trailing backslash")
(string-match "\t" "a\tb")
;; => 1
