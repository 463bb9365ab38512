;;; arguments are evaluated from left to right  -*- lexical-binding: t; -*-

(let ((log nil)) (list (push 1 log) (push 2 log)) log)
;; => (2 1)
(let ((log nil)) (funcall (progn (push 'f log) #'list) (push 'a log) (push 'b log)) (nreverse log))
;; => (f a b)
(let ((log nil)) (condition-case nil (undefined-function-ctl2 (push 1 log)) (error nil)) log)
;; => nil
(let ((x 1)) (list x (setq x 2) x))
;; => (1 2 2)
