;; -*- lexical-binding: t -*-
(defun t-defun (a &optional b) "Doc." (declare (indent 1) (pure t)) (list a b))
;; => t-defun
(t-defun 1)
;; => (1 nil)
(list (get 't-defun 'lisp-indent-function) (get 't-defun 'pure))
;; => (1 t)
(documentation 't-defun)
;; => "Doc."
(defun t-defun-2 () "only a string")
;; => t-defun-2
(t-defun-2)
;; => "only a string"
(defun t-defun-3 ())
;; => t-defun-3
(t-defun-3)
;; => nil
(defun t-defun-4 () (declare (obsolete car "1.0")))
;; => t-defun-4
(get 't-defun-4 'byte-obsolete-info)
;; => (car nil "1.0")
(defsubst t-defsubst (x) (* 2 x))
;; => t-defsubst
(t-defsubst 4)
;; => 8
(macroexpand '(lambda (x) x))
;; => #'(lambda (x) x)
