;;; completion over lists and obarrays  -*- lexical-binding: t; -*-

(all-completions "ab" '("abc" "abd" "b"))
;; => ("abc" "abd")
(try-completion "ab" '("abc" "abcd" "abce"))
;; => "abc"
(try-completion "abc" '("abc"))
;; => t
(try-completion "x" '("abc"))
;; => nil
(list (test-completion "abc" '("abc")) (test-completion "ab" '("abc")))
;; => (t nil)
(let ((ob (obarray-make))) (intern "foo" ob) (intern "fob" ob) (sort (all-completions "fo" ob) #'string<))
;; => ("fob" "foo")
(all-completions "a" '(("ab" . 1) ("ac" . 2) (b . 3)))
;; => ("ab" "ac")
(all-completions "a" '("ab" "ac") (lambda (s) (equal s "ac")))
;; => ("ac")
(let ((completion-ignore-case t)) (all-completions "A" '("ab" "AC")))
;; => ("ab" "AC")
