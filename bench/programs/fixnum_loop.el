;;; fixnum_loop.el --- a loop over integers  -*- lexical-binding: t; -*-
(defun bench-run ()
  (let ((i 0) (sum 0))
    (while (< i 3000000)
      (setq sum (logand (+ sum (* i 3) (% i 7)) 1073741823))
      (setq i (1+ i)))
    sum))
