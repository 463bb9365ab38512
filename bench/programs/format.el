;;; format.el --- formatting numbers and strings  -*- lexical-binding: t; -*-
(defun bench-run ()
  (let ((sum 0))
    (dotimes (i 100000)
      (setq sum (+ sum (length (format "%s-%05d:%x" "name" i (* i 3))))))
    sum))
