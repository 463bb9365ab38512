;;; numbered labels share and tie knots  -*- lexical-binding: t; -*-

(let ((x '(#1=(a b) #1#))) (eq (car x) (cadr x)))
;; => t
(let ((x (read "#1=(a . #1#)"))) (list (car x) (eq x (cdr x))))
;; => (a t)
(let ((x (read "#1=[a #1#]"))) (eq x (aref x 1)))
;; => t
(let ((x (read "(#1=\"s\" #1#)"))) (eq (car x) (cadr x)))
;; => t
(let ((x (read "#5=(#6=(1) #6# . #5#)"))) (list (eq (car x) (cadr x)) (eq (cddr x) x)))
;; => (t t)
(read "#1#") ;; signals invalid-read-syntax
(read "(#1=a #1# #1#)")
;; => (a a a)
(let ((r (read "#1=#s(foo #1# 2)"))) (eq r (aref r 1)))
;; => t
