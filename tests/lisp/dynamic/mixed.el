;;; lexical code calls dynamic code  -*- lexical-binding: t; -*-

(setq t-dyn-f (eval '(lambda () (if (boundp 't-dyn-mix) t-dyn-mix 'unbound)) nil))
(let ((t-dyn-mix 1)) (funcall t-dyn-f))
;; => unbound
(eval '(let ((t-dyn-mix 2)) (funcall t-dyn-f)) nil)
;; => 2
(progn (eval '(let ((t-dyn-mix 3)) (funcall t-dyn-f)) t))
;; => unbound
(let ((lexical-binding nil)) (funcall (eval '(let ((z 1)) (lambda () (if (boundp 'z) 'dyn 'free))))))
;; => free
