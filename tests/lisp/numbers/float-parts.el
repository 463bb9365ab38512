;;; frexp, ldexp, logb, copysign  -*- lexical-binding: t; -*-

(frexp 8.0)
;; => (0.5 . 4)
(frexp 0.0)
;; => (0.0 . 0)
(ldexp 0.5 4)
;; => 8.0
(list (logb 8.0) (logb 10) (logb 0.5))
;; => (3 3 -1)
(logb 0)
;; => -1.0e+INF
(list (copysign 1.0 -2.0) (copysign -1.0 0.0) (copysign 1.0 -0.0))
;; => (-1.0 1.0 -1.0)
(copysign 1 2.0) ;; signals (wrong-type-argument floatp 1)
(frexp 1.0e+INF)
;; => (1.0e+INF . 0)
