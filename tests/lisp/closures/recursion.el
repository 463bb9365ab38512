;;; closures that call themselves  -*- lexical-binding: t; -*-

(let (f) (setq f (lambda (n) (if (= n 0) 1 (* n (funcall f (1- n)))))) (funcall f 10))
;; => 3628800
(letrec ((even (lambda (n) (if (= n 0) t (funcall odd (1- n))))) (odd (lambda (n) (if (= n 0) nil (funcall even (1- n)))))) (funcall even 11))
;; => nil
(require 'subr-x)
(named-let loop ((n 5) (acc nil)) (if (= n 0) acc (loop (1- n) (cons n acc))))
;; => (1 2 3 4 5)
