;;; a bare defvar makes a variable dynamic in its scope  -*- lexical-binding: t; -*-

(progn (eval '(progn (defvar t-dyn-ls) (defun t-dyn-ls-get () t-dyn-ls) (let ((t-dyn-ls 4)) (t-dyn-ls-get))) t))
;; => 4
(special-variable-p 't-dyn-ls)
;; => nil
(eval '(let ((t-dyn-ls2 1)) (defvar t-dyn-ls2) (let ((t-dyn-ls2 2)) (boundp 't-dyn-ls2))) t)
;; => t
