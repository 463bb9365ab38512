;;; parameters are captured and assigned  -*- lexical-binding: t; -*-

(funcall (funcall (lambda (x) (lambda (y) (list x y))) 1) 2)
;; => (1 2)
(let ((f (lambda (x) (setq x (1+ x)) (lambda () x)))) (funcall (funcall f 5)))
;; => 6
(let ((f (lambda (&optional a &rest r) (lambda () (list a r))))) (funcall (funcall f 1 2 3)))
;; => (1 (2 3))
(let ((x 1)) (funcall (lambda (x) (setq x 5)) 2) x)
;; => 1
