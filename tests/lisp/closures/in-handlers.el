;;; closures in condition-case, catch and unwind-protect  -*- lexical-binding: t; -*-

(let ((x 1)) (condition-case e (progn (setq x 2) (error "z")) (error (list x (cadr e)))))
;; => (2 "z")
(let (f) (condition-case e (error "msg") (error (setq f (lambda () (cadr e))))) (funcall f))
;; => "msg"
(let ((f (catch 'k (let ((y 5)) (throw 'k (lambda () y)))))) (funcall f))
;; => 5
(let ((n 0)) (unwind-protect (setq n (1+ n)) (setq n (+ n 10))) n)
;; => 11
(let ((x 1)) (catch 'a (setq x 2) (throw 'a nil)) x)
;; => 2
