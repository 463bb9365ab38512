;;; eval with an alist environment  -*- lexical-binding: t; -*-

(eval 'x '((x . 5)))
;; => 5
(funcall (eval '(lambda () y) '((y . 7))))
;; => 7
(eval '(let ((f (lambda () z))) (funcall f)) '((z . 1)))
;; => 1
(let ((w 3)) (eval '(boundp 'w) t))
;; => nil
(eval '(let ((q 1)) (funcall (lambda () q))) t)
;; => 1
(eval '(let ((q 1)) (funcall (lambda () q))) nil)
;; => 1
