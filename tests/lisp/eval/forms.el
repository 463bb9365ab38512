;;; evaluating data as code  -*- lexical-binding: t; -*-

(eval '(+ 1 2))
;; => 3
(eval (list 'if t ''yes ''no))
;; => yes
(eval ''a)
;; => a
(eval '(funcall (lambda (x) (* x x)) 5))
;; => 25
(eval '(progn (setq t-eval-x 5) t-eval-x))
;; => 5
(eval 't-eval-undefined) ;; signals (void-variable t-eval-undefined)
(eval '(t-eval-undefined)) ;; signals (void-function t-eval-undefined)
(eval '(1 2)) ;; signals (invalid-function 1)
(eval '("a")) ;; signals (invalid-function "a")
(eval '((lambda (x) x) 7))
;; => 7
(eval '(+ 1 . 2)) ;; signals wrong-type-argument
(eval nil)
;; => nil
