;;; differences and negation  -*- lexical-binding: t; -*-

(list (- 5) (- 5 3) (- 10 1 2 3) (-) (- 1.5) (- 0) (- 0.0))
;; => (-5 2 4 0 -1.5 0 -0.0)
(- most-negative-fixnum)
;; => 2305843009213693952
(- most-negative-fixnum 1)
;; => -2305843009213693953
(- 5 'x) ;; signals (wrong-type-argument number-or-marker-p x)
(- 1 0.5)
;; => 0.5
(- 0 0.0)
;; => 0.0
