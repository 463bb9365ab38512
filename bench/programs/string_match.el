;;; string_match.el --- searching with regular expressions  -*- lexical-binding: t; -*-
(defun bench-run ()
  (let ((text (mapconcat (lambda (i) (format "key%d=value%d" i (* i i))) (number-sequence 1 500) "; ")) (sum 0))
    (dotimes (_ 20)
      (let ((start 0))
        (while (string-match "\\([a-z]+\\)\\([0-9]+\\)=" text start)
          (setq sum (+ sum (string-to-number (match-string 2 text)))
                start (match-end 0)))))
    sum))
