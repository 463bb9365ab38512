;;; magnitude  -*- lexical-binding: t; -*-

(list (abs 5) (abs -5) (abs 0) (abs -1.5) (abs -0.0))
;; => (5 5 0 1.5 0.0)
(abs most-negative-fixnum)
;; => 2305843009213693952
(abs "x") ;; signals (wrong-type-argument numberp "x")
