;;; elementary functions  -*- lexical-binding: t; -*-

(mapcar #'sqrt '(0 4 2.25 2))
;; => (0.0 2.0 1.5 1.4142135623730951)
(isnan (sqrt -1))
;; => t
(list (exp 0) (log 1) (log 8 2) (log 100 10) (sin 0) (cos 0) (tan 0))
;; => (1.0 0.0 3.0 2.0 0.0 1.0 0.0)
(list (asin 0) (acos 1) (atan 0) (atan 1 1) (atan -1 -1) (atan 1 0))
;; => (0.0 0.0 0.0 0.7853981633974483 -2.356194490192345 1.5707963267948966)
(list (log 0) (exp 1000) (exp -1000))
;; => (-1.0e+INF 1.0e+INF 0.0)
(list (format "%.12f" (exp 1)) (format "%.12f" (log 10)) (format "%.10f" (sin 1)))
;; => ("2.718281828459" "2.302585092994" "0.8414709848")
(sqrt 'a) ;; signals (wrong-type-argument numberp a)
(isnan (log -1))
;; => t
(exp 1)
;; => 2.718281828459045
