;;; the wrong number of arguments  -*- lexical-binding: t; -*-

(car) ;; signals wrong-number-of-arguments
(cons 1) ;; signals wrong-number-of-arguments
(condition-case e (car 1 2) (wrong-number-of-arguments (length e)))
;; => 3
(condition-case e (funcall (symbol-function 'car) 1 2) (wrong-number-of-arguments (nth 2 e)))
;; => 2
((lambda (x) x)) ;; signals wrong-number-of-arguments
(condition-case e (funcall (lambda (a b) a) 1) (error (list (car e) (nth 2 e))))
;; => (wrong-number-of-arguments 1)
(eval '(quote)) ;; signals wrong-number-of-arguments
(eval '(quote 1 2)) ;; signals wrong-number-of-arguments
