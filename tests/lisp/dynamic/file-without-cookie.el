;;; every variable of such a file is dynamic  -*- lexical-binding: nil; -*-

(defun t-dyn-callee () x)
(let ((x 10)) (t-dyn-callee))
;; => 10
(defun t-dyn-param (x) (t-dyn-callee))
(t-dyn-param 5)
;; => 5
(let ((fs (mapcar (lambda (n) (lambda () n)) '(1 2)))) (condition-case e (funcall (car fs)) (void-variable (cadr e))))
;; => n
(let ((x 1)) (setq x 2) (symbol-value 'x))
;; => 2
(boundp 'x)
;; => nil
