;;; assigning variables  -*- lexical-binding: t; -*-

(let (a b) (setq a 1 b (+ a 1)) (list a b))
;; => (1 2)
(setq)
(let ((x 1)) (setq x 5))
;; => 5
(eval '(setq a)) ;; signals wrong-number-of-arguments
(eval '(setq 5 1)) ;; signals (wrong-type-argument symbolp 5)
(eval '(setq "x" 1)) ;; signals wrong-type-argument
