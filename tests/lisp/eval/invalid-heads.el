;;; heads of forms that are no functions  -*- lexical-binding: t; -*-

;; They are an error before the arguments are evaluated.
(mapcar (lambda (form) (condition-case error (eval form t) (error error)))
        '(("x" (t-none)) ([1] (t-none)) (1.5 (t-none)) (#s(foo) t-none) (1 t-none) ("x")))
;; => ((invalid-function "x") (invalid-function [1]) (invalid-function 1.5) (invalid-function #s(foo)) (invalid-function 1) (invalid-function "x"))
(eval (list (symbol-function 'list) '(+ 1 2) ''a)) ;; => (3 a)
(eval (list (lambda (x) (list x x)) '(+ 1 2))) ;; => (3 3)
(funcall (lambda (x) (condition-case error ("x" (setq x 2)) (error (list error x)))) 1) ;; => ((invalid-function "x") 1)
