;; -*- lexical-binding: t -*-
(defvar t-v (lambda (x) (* 2 x)))
;; => t-v
(funcall (progn (add-function :around (var t-v) (lambda (f x) (1+ (funcall f x))) '((name . n1))) t-v) 4)
;; => 9
(and (advice-function-member-p 'n1 t-v) t)
;; => t
(funcall (progn (remove-function (var t-v) 'n1) t-v) 4)
;; => 8
(progn (add-function :filter-return t-v #'list) (funcall t-v 4))
;; => (8)
(let ((h (make-hash-table))) (puthash 'a #'car h) (add-function :filter-return (gethash 'a h) #'list) (funcall (gethash 'a h) '(1 2)))
;; => (1)
(defvar t-hook nil)
;; => t-hook
(progn (add-function :before-until (var t-hook) (lambda (x) (list 'u x))) (funcall t-hook 3))
;; => (u 3)
(defvar t-local (lambda (x) (list 'global x)))
;; => t-local
(progn (add-function :filter-return (local 't-local) #'list) (list (funcall t-local 1) (funcall (default-value 't-local) 1)))
;; => (((global 1)) (global 1))
