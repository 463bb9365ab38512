;;; deep but legal recursion  -*- lexical-binding: t; -*-

(defun t-ctl-fact (n) (if (< n 2) 1 (* n (t-ctl-fact (1- n)))))
(t-ctl-fact 20)
;; => 2432902008176640000
(defun t-ctl-fib (n) (if (< n 2) n (+ (t-ctl-fib (- n 1)) (t-ctl-fib (- n 2)))))
(t-ctl-fib 18)
;; => 2584
(defun t-ctl-even (n) (if (= n 0) t (t-ctl-odd (1- n))))
(defun t-ctl-odd (n) (if (= n 0) nil (t-ctl-even (1- n))))
(t-ctl-even 200)
;; => t
(defun t-ctl-depth (n) (if (= n 0) 0 (1+ (t-ctl-depth (1- n)))))
(t-ctl-depth 250)
;; => 250
(let ((max-lisp-eval-depth 20000) (max-specpdl-size 20000)) (t-ctl-depth 3000))
;; => 3000
