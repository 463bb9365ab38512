;;; cl_loop.el --- loops written with cl-loop  -*- lexical-binding: t; -*-
(require 'cl-lib)
(defun bench-run ()
  (let ((sum 0))
    (dotimes (_ 20)
      (setq sum (+ sum (cl-loop for i from 0 below 20000
                                for x = (* i 2)
                                when (cl-evenp i) sum (logand x 1023))
                   (length (cl-loop for i in (number-sequence 1 5000) collect (1+ i))))))
    sum))
