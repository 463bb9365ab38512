;;; mapconcat.el --- joining many short strings  -*- lexical-binding: t; -*-
(defun bench-run ()
  (let ((words (mapcar #'number-to-string (number-sequence 1 2000))) (sum 0))
    (dotimes (_ 100)
      (setq sum (+ sum (length (mapconcat (lambda (w) w) words ", ")))))
    sum))
