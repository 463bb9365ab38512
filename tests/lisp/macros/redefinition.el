;;; macros seen by later forms only  -*- lexical-binding: t; -*-

(defmacro t-mac-redef () 1)
(defun t-mac-user () (t-mac-redef))
(t-mac-user)
;; => 1
(progn (defmacro t-mac-redef2 () ''second) (eval '(t-mac-redef2)))
;; => second
(eval '(progn (defmacro t-mac-inner (x) `(* 2 ,x)) (t-mac-inner 4)))
;; => 8
(let ((f (lambda () (t-mac-redef)))) (funcall f))
;; => 1
