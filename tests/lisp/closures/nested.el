;;; several levels  -*- lexical-binding: t; -*-

(let ((a 1)) (let ((b 2)) (funcall (lambda () (let ((c 3)) (funcall (lambda () (list a b c))))))))
;; => (1 2 3)
(let ((x 0)) (let ((f (lambda () (lambda () (setq x (1+ x)))))) (funcall (funcall f)) (funcall (funcall f)) x))
;; => 2
(funcall (funcall (funcall (lambda (a) (lambda (b) (lambda (c) (+ a b c)))) 1) 2) 3)
;; => 6
(let ((compose (lambda (f g) (lambda (x) (funcall f (funcall g x)))))) (funcall (funcall compose #'1+ #'car) '(5)))
;; => 6
