;;; powers  -*- lexical-binding: t; -*-

(list (expt 2 10) (expt 2 0) (expt 0 0) (expt 2 -1) (expt -2 3) (expt 2.0 3) (expt 2 0.5))
;; => (1024 1 1 0.5 -8 8.0 1.4142135623730951)
(expt 2 64)
;; => 18446744073709551616
(expt 10 30)
;; => 1000000000000000000000000000000
(expt -3 41)
;; => -36472996377170786403
(expt 1 1000000000)
;; => 1
(list (expt 0.0 0) (expt 0 5) (expt 1.5 2))
;; => (1.0 0 2.25)
(isnan (expt -8 0.5))
;; => t
(expt 0 -1)
;; => 1.0e+INF
(expt 'a 2) ;; signals (wrong-type-argument numberp a)
