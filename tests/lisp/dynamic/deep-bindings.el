;;; many bindings nest  -*- lexical-binding: t; -*-

(defvar t-dyn-deep 0)
(defun t-dyn-nest (n) (if (= n 0) t-dyn-deep (let ((t-dyn-deep (1+ t-dyn-deep))) (t-dyn-nest (1- n)))))
(t-dyn-nest 100)
;; => 100
t-dyn-deep
;; => 0
(let ((max-specpdl-size 100000) (max-lisp-eval-depth 100000)) (t-dyn-nest 5000))
;; => 5000
