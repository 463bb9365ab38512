;;; json.el --- parsing JSON  -*- lexical-binding: t; -*-
;; engines: emlet interpreted byte native
(defun bench-run ()
  (let ((text (concat "[" (mapconcat (lambda (i) (format "{\"id\":%d,\"name\":\"n%d\",\"tags\":[1,2.5,null,true]}" i i)) (number-sequence 1 1000) ",") "]"))
        (sum 0))
    (dotimes (_ 10)
      (setq sum (+ sum (length (json-parse-string text)))))
    sum))
