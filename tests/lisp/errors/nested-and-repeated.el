;;; many handlers, many errors  -*- lexical-binding: t; -*-

(let ((n 0)) (dotimes (i 1000) (condition-case nil (car i) (error (setq n (1+ n))))) n)
;; => 1000
(defun t-err-nest (n) (if (= n 0) (error "bottom") (condition-case e (t-err-nest (1- n)) (arith-error 'no))))
(condition-case e (t-err-nest 50) (error (cadr e)))
;; => "bottom"
(let ((r nil)) (condition-case nil (dolist (x '(1 a 2)) (push (1+ x) r)) (error (push 'stop r))) r)
;; => (stop 2)
