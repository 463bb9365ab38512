;;; catch_throw.el --- non-local exits  -*- lexical-binding: t; -*-
(defun bench-leave (i) (if (= 0 (logand i 1)) (throw 'done i) (signal 'error (list i))))
(defun bench-run ()
  (let ((sum 0))
    (dotimes (i 300000)
      (setq sum (+ sum (catch 'done
                         (condition-case err
                             (bench-leave i)
                           (error (cadr err)))))))
    sum))
