;; -*- lexical-binding: t -*-
(defun t-f (x) (list 'old x))
;; => t-f
(advice-add 't-f :filter-return #'list)
;; => nil
(defun t-f (x) (list 'new x))
;; => t-f
(t-f 1)
;; => ((new 1))
(progn (fset 't-f (lambda (x) (list 'fset x))) (t-f 1))
;; => (fset 1)
(progn (defun t-f (x) (list 'newer x)) (t-f 1))
;; => (newer 1)
