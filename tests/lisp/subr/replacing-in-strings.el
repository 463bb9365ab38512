;; -*- lexical-binding: t -*-
(string-replace "a" "xx" "banana")
;; => "bxxnxxnxx"
(string-replace "ana" "xx" "bananana")
;; => "bxxnxx"
(let ((x "abc")) (eq x (string-replace "z" "|" x)))
;; => t
(string-replace "" "x" "abc")
;; signals (wrong-length-argument 0)
(subst-char-in-string ?a ?b "banana")
;; => "bbnbnb"
(let ((s (copy-sequence "banana"))) (list (eq s (subst-char-in-string ?a ?o s t)) s))
;; => (t "bonono")
(replace-regexp-in-string "a+" "<\\&>" "baanaana")
;; => "b<aa>n<aa>n<a>"
(replace-regexp-in-string "a*" "-" "baaac")
;; => "-b--c"
(replace-regexp-in-string "x*" "-" "abc")
;; => "-a-b-c"
(replace-regexp-in-string "\\(a\\)\\(n\\)" "Z" "banana" nil nil 1)
;; => "bZnZna"
(replace-regexp-in-string "a" "Z" "banana" nil nil nil 2)
;; => "nZnZ"
(replace-regexp-in-string "an" (lambda (s) (format "[%s%S]" s (match-data))) "banana")
;; => "b[an(0 2)][an(0 2)]a"
(replace-regexp-in-string "b\\(a\\)" (lambda (s) (match-string 1 s)) "xxba")
;; => "xxa"
