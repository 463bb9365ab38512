;;; function calls  -*- lexical-binding: t; -*-

(list (funcall #'+ 1 2) (funcall 'car '(1)) (apply #'+ '(1 2)) (apply #'+ 1 2 '(3)) (apply '+ nil))
;; => (3 1 3 6 0)
(funcall (lambda (x &optional y &rest z) (list x y z)) 1)
;; => (1 nil nil)
(funcall (lambda (x &optional y &rest z) (list x y z)) 1 2 3 4)
;; => (1 2 (3 4))
(funcall (lambda (x) x)) ;; signals wrong-number-of-arguments
(funcall 'undefined-function-ctl) ;; signals (void-function undefined-function-ctl)
(funcall 5) ;; signals (invalid-function 5)
(funcall "a") ;; signals (invalid-function "a")
(apply #'+ 1 2) ;; signals (wrong-type-argument listp 2)
(funcall 'if t 1 2) ;; signals invalid-function
(funcall 'when t 1) ;; signals invalid-function
(funcall nil) ;; signals (void-function nil)
((lambda (x) (* x 2)) 4)
;; => 8
(eval '(5 6)) ;; signals (invalid-function 5)
(apply '(+ 1 (2))) ;; signals wrong-type-argument
