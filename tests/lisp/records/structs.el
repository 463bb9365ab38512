;;; cl-defstruct makes records  -*- lexical-binding: t; -*-

(require 'cl-lib)
(cl-defstruct t-rec-point x (y 7))
(make-t-rec-point :x 1)
;; => #s(t-rec-point 1 7)
(let ((p (make-t-rec-point :x 1 :y 2))) (setf (t-rec-point-x p) 10) (list (t-rec-point-x p) (t-rec-point-y p) (t-rec-point-p p) (t-rec-point-p 5)))
;; => (10 2 t nil)
(type-of (make-t-rec-point))
;; => t-rec-point
(t-rec-point-x 'a) ;; signals wrong-type-argument
(equal (make-t-rec-point :x 1) (copy-t-rec-point (make-t-rec-point :x 1)))
;; => t
