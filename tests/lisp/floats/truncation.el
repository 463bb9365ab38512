;;; from float to integer  -*- lexical-binding: t; -*-

(list (truncate 1.9) (truncate -1.9) (floor -1.1) (ceiling 1.1) (round 2.5) (round 3.5) (round -2.5))
;; => (1 -1 -2 2 2 4 -2)
(list (truncate 1e18) (truncate 4611686018427387904.0) (floor -1e19))
;; => (1000000000000000000 4611686018427387904 -10000000000000000000)
(list (ftruncate 1.9) (ftruncate -0.5) (ffloor -0.5) (fceiling -0.5) (fround 0.5))
;; => (1.0 -0.0 -1.0 -0.0 0.0)
(truncate -1.0e+INF) ;; signals overflow-error
