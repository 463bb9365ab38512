;;; format obeys print variables  -*- lexical-binding: t; -*-

(let ((print-length 2)) (format "%S" '(1 2 3)))
;; => "(1 2 ...)"
(let ((print-level 1)) (format "%s" '(1 (2))))
;; => "(1 ...)"
(let ((print-escape-newlines t)) (format "%S" "a\nb"))
;; => "\"a\\nb\""
(let ((print-quoted t)) (format "%S" ''a))
;; => "'a"
(let ((x (list 1))) (format "%s" (list x x)))
;; => "((1) (1))"
