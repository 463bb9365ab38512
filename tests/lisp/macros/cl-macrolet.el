;;; local macros  -*- lexical-binding: t; -*-

(require 'cl-lib)
(cl-macrolet ((dbl (x) `(* 2 ,x))) (dbl 4))
;; => 8
(cl-symbol-macrolet ((foo (car l))) (let ((l (list 1 2))) (setf foo 9) l))
;; => (9 2)
(cl-macrolet ((a () 1)) (cl-macrolet ((a () 2)) (a)))
;; => 2
(cl-flet ((f (x) (1+ x))) (f 1))
;; => 2
(cl-labels ((f (n) (if (= n 0) 'done (f (1- n))))) (f 10))
;; => done
