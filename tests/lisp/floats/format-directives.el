;;; e, f and g  -*- lexical-binding: t; -*-

(list (format "%f" 1.5) (format "%.2f" 3.14159) (format "%10.3f|" 2.5) (format "%-10.1f|" 2.5) (format "%+.1f" 2.5))
;; => ("1.500000" "3.14" "     2.500|" "2.5       |" "+2.5")
(list (format "%e" 12345.678) (format "%.3e" 0.00012) (format "%E" 1.5))
;; signals (error "Invalid format operation %E")
(list (format "%g" 0.0001) (format "%g" 1e10) (format "%g" 100000) (format "%g" 1e6) (format "%G" 1e-10))
;; signals (error "Invalid format operation %G")
(list (format "%#.0f" 1.0) (format "%.0f" 2.5) (format "%05.1f" 2.5) (format "% .1f" 2.5) (format "%f" 3))
;; => ("1." "2" "002.5" " 2.5" "3.000000")
(list (format "%f" 1.0e+INF) (format "%d" 1.9) (format "%d" -1.9))
;; => ("inf" "1" "-1")
(format "%.20f" 0.1)
;; => "0.10000000000000000555"
(format "%f" (expt 2 70))
;; => "1180591620717411303424.000000"
