;;; floor, ceiling, round and truncate of floats  -*- lexical-binding: t; -*-

(mapcar (lambda (x) (list (floor x) (ceiling x) (round x) (truncate x))) '(1.5 2.5 -1.5 -2.5 0.5 -0.5 1.2 -1.7 3))
;; => ((1 2 2 1) (2 3 2 2) (-2 -1 -2 -1) (-3 -2 -2 -2) (0 1 0 0) (-1 0 0 0) (1 2 1 1) (-2 -1 -2 -1) (3 3 3 3))
(floor 1e20)
;; => 100000000000000000000
(round 1e15)
;; => 1000000000000000
(floor 1.0e+INF) ;; signals overflow-error
(round 0.0e+NaN) ;; signals overflow-error
(floor "a") ;; signals (wrong-type-argument numberp "a")
(list (ffloor 1.5) (fceiling 1.5) (fround 2.5) (ftruncate -1.5) (fround -0.4))
;; => (1.0 2.0 2.0 -1.0 -0.0)
(ffloor 1) ;; signals (wrong-type-argument floatp 1)
