;;; the error object is handed on unchanged  -*- lexical-binding: t; -*-

(let ((data (list 1 2))) (condition-case e (signal 'error data) (error (eq (cdr e) data))))
;; => t
(condition-case outer (condition-case e (car 5) (error (signal (car e) (cdr e)))) (error outer))
;; => (wrong-type-argument listp 5)
(let ((err (list 'error "x"))) (condition-case e (signal (car err) (cdr err)) (error (equal e err))))
;; => t
