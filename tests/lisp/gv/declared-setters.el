;; -*- lexical-binding: t -*-
(defun t-set (a v) (setcar a v))
;; => t-set
(defun t-x (a) (declare (gv-setter (lambda (v) `(setcar ,a ,v)))) (car a))
;; => t-x
(let ((l (list 1 2 3 nil))) (list (setf (t-x l) 9) l))
;; => (9 (9 2 3 nil))
(defun t-y (a) (declare (gv-setter t-set)) (car a))
;; => t-y
(let ((l (list 1 2 3 nil))) (list (setf (t-y l) 9) l))
;; => (9 (9 2 3 nil))
(defun t-z (a) (declare (gv-expander (lambda (do) (macroexp-let2 nil a a (funcall do `(car ,a) (lambda (v) `(setcar ,a ,v))))))) (car a))
;; => t-z
(let ((l (list 1 2 3 nil))) (list (setf (t-z l) nil) (push 3 (t-z l)) l))
;; => (nil (3) ((3) 2 3 nil))
