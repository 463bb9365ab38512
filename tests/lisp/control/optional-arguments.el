;;; optional and rest arguments  -*- lexical-binding: t; -*-

(defun t-ctl-opt (a &optional (b) c) (list a b c)) ;; emlet
(defun t-ctl-opt2 (a &optional b c) (list a b c))
(list (t-ctl-opt2 1) (t-ctl-opt2 1 2) (t-ctl-opt2 1 2 3))
;; => ((1 nil nil) (1 2 nil) (1 2 3))
(t-ctl-opt2) ;; signals wrong-number-of-arguments
(t-ctl-opt2 1 2 3 4) ;; signals wrong-number-of-arguments
(funcall (lambda (&optional a &rest b) (list a b)))
;; => (nil nil)
(funcall (lambda (&rest b) b))
;; => nil
(eval '(funcall (lambda (&rest) 1) 2)) ;; signals invalid-function
(eval '(funcall (lambda (&optional) 1)))
;; => 1
(eval '(funcall (lambda (5) 1) 2)) ;; signals invalid-function
