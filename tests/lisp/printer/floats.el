;;; floats print with the shortest digits that read back  -*- lexical-binding: t; -*-

(mapcar #'prin1-to-string '(1.0 0.1 100.0 -2.5 1e21 1e20 1e16 1e15 123456789012345680.0))
;; => ("1.0" "0.1" "100.0" "-2.5" "1e+21" "1e+20" "1e+16" "1e+15" "1.2345678901234568e+17")
(mapcar #'prin1-to-string '(1e-4 1e-5 0.001 1.5e-10 5e-324 1.7976931348623157e308))
;; => ("0.0001" "1e-05" "0.001" "1.5e-10" "5e-324" "1.7976931348623157e+308")
(mapcar #'prin1-to-string (list 0.0 -0.0 1.0e+INF -1.0e+INF))
;; => ("0.0" "-0.0" "1.0e+INF" "-1.0e+INF")
(prin1-to-string 0.30000000000000004)
;; => "0.30000000000000004"
(prin1-to-string (/ 1.0 3))
;; => "0.3333333333333333"
(number-to-string 1e6)
;; => "1000000.0"
(let ((float-output-format "%.3f")) (prin1-to-string 3.14159))
;; => "3.142"
(let ((float-output-format "%e")) (prin1-to-string 3.14159))
;; => "3.14159"
(let ((float-output-format "%g")) (prin1-to-string 2.0))
;; => "2.0"
