;;; extremes keep the type of the winner  -*- lexical-binding: t; -*-

(list (max 1 2 3) (min 1 2 3) (max 1 2.0) (min 1 2.0) (max 2 1.0) (max 5))
;; => (3 1 2.0 1 2 5)
(max 1 1.0)
;; => 1
(max 1.0 1)
;; => 1.0
(min 0.0 -0.0)
;; => 0.0
(isnan (max 1 0.0e+NaN))
;; => t
(isnan (min 0.0e+NaN 1))
;; => t
(max) ;; signals wrong-number-of-arguments
(max 1 "a") ;; signals (wrong-type-argument number-or-marker-p "a")
(max "a") ;; signals (wrong-type-argument number-or-marker-p "a")
(max (expt 2 80) 1)
;; => 1208925819614629174706176
