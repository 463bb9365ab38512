;;; numbers as text  -*- lexical-binding: t; -*-

(mapcar #'number-to-string '(0 -5 1.5 100.0 1e100 -0.0))
;; => ("0" "-5" "1.5" "100.0" "1e+100" "-0.0")
(number-to-string (expt 2 100))
;; => "1267650600228229401496703205376"
(number-to-string 'a) ;; signals (wrong-type-argument numberp a)
(number-to-string 1.0e+INF)
;; => "1.0e+INF"
(mapcar (lambda (n) (string-to-number (number-to-string n))) '(1 2.5 -3e-7))
;; => (1 2.5 -3e-07)
