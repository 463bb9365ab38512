;;; closures.el --- making and calling closures  -*- lexical-binding: t; -*-
(defun bench-adder (n) (lambda (x) (+ x n)))
(defun bench-counter () (let ((n 0)) (lambda () (setq n (1+ n)))))
(defun bench-run ()
  (let ((sum 0) (counter (bench-counter)))
    (dotimes (i 500000)
      (setq sum (funcall (bench-adder i) (logand sum 65535)))
      (funcall counter))
    (+ sum (funcall counter))))
