;;; fib35.el --- fib(35), the mark of comparison between interpreters  -*- lexical-binding: t; -*-
;; engines: emlet byte native lua
(defun bench-fib35 (n)
  (if (< n 2) n (+ (bench-fib35 (- n 1)) (bench-fib35 (- n 2)))))
(defun bench-run () (bench-fib35 35))
