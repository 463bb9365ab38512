;;; function and lambda  -*- lexical-binding: t; -*-

(functionp (function (lambda (x) x)))
;; => t
(eq #'car 'car)
;; => t
(funcall #'(lambda (x) (1+ x)) 1)
;; => 2
(funcall (eval (read "#'(lambda (y) (* y 2))") t) 4)
;; => 8
(funcall '(lambda (x) (list x)) 1)
;; => (1)
(mapcar '(lambda (x) (* x x)) '(1 2))
;; => (1 4)
(list (functionp '(lambda ())) (functionp '(closure (t) ())) (functionp '(foo)))
;; => (t t nil)
