;;; fib.el --- recursive calls and small integers  -*- lexical-binding: t; -*-
(defun bench-fib (n)
  (if (< n 2) n (+ (bench-fib (- n 1)) (bench-fib (- n 2)))))
(defun bench-run () (bench-fib 30))
