;;; NaNs print with sign and payload  -*- lexical-binding: t; -*-

(prin1-to-string 0.0e+NaN)
;; => "0.0e+NaN"
(prin1-to-string -0.0e+NaN)
;; => "-0.0e+NaN"
(prin1-to-string 1.0e+NaN)
;; => "1.0e+NaN"
(prin1-to-string (* -1.0 0.0e+NaN))
;; => "0.0e+NaN"
(isnan (read (prin1-to-string 0.0e+NaN)))
;; => t
