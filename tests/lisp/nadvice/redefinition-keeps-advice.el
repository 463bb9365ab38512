;; -*- lexical-binding: t -*-
(defun t-redefined (x) (list 'old x))
;; => t-redefined
(advice-add 't-redefined :filter-return #'list)
;; => nil
(defun t-redefined (x) (list 'new x))
;; => t-redefined
(t-redefined 1)
;; => ((new 1))
(progn (fset 't-redefined (lambda (x) (list 'fset x))) (t-redefined 1))
;; => (fset 1)
(progn (defun t-redefined (x) (list 'newer x)) (t-redefined 1))
;; => (newer 1)
