;;; replacing every match  -*- lexical-binding: t; -*-

(replace-regexp-in-string "a" "b" "banana")
;; => "bbnbnb"
(replace-regexp-in-string "\\([a-z]\\)\\([0-9]\\)" "\\2\\1" "a1 b2")
;; => "1a 2b"
(replace-regexp-in-string "n" #'upcase "banana")
;; => "baNaNa"
(replace-regexp-in-string "x*" "-" "abc")
;; => "-a-b-c"
(replace-regexp-in-string "a" "x" "banana" nil nil nil 2)
;; => "nxnx"
(replace-regexp-in-string "A" "x" "bAnana" t)
;; => "bxnxnx"
(replace-regexp-in-string "\\(a\\)n" "X" "banana" t t 1)
;; => "bXnXna"
(replace-regexp-in-string "^" "> " "a\nb")
;; => "> a\n> b"
(replace-regexp-in-string "é" "e" "été")
;; => "ete"
