;;; floats read back as they were  -*- lexical-binding: t; -*-

(mapcar #'number-to-string '(3.0 -2.75 1e7 123456789.0 1e-7 0.000123 1e17 12345678901234567890.0))
;; => ("3.0" "-2.75" "10000000.0" "123456789.0" "1e-07" "0.000123" "1e+17" "1.2345678901234567e+19")
(mapcar (lambda (x) (format "%s" x)) '(1.0 2.50 100.125))
;; => ("1.0" "2.5" "100.125")
(let ((bad nil)) (dotimes (i 200) (let ((x (/ (* (1+ i) 7919.0) (+ 3 i)))) (unless (= x (string-to-number (number-to-string x))) (push x bad)))) bad)
;; => nil
(format "%S" 1e3)
;; => "1000.0"
