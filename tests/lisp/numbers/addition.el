;;; sums of fixnums, floats and nothing  -*- lexical-binding: t; -*-

(list (+) (+ 1) (+ 1 2 3) (+ -1 1) (+ 1.5) (+ 1 2.5) (+ 0.1 0.2))
;; => (0 1 6 0 1.5 3.5 0.30000000000000004)
(+ most-positive-fixnum 1)
;; => 2305843009213693952
(+ most-negative-fixnum -1)
;; => -2305843009213693953
(+ 1 2 "3") ;; signals (wrong-type-argument number-or-marker-p "3")
(+ 'a) ;; signals (wrong-type-argument number-or-marker-p a)
(+ nil) ;; signals (wrong-type-argument number-or-marker-p nil)
(+ 1 2.0 3)
;; => 6.0
(+ -0.0)
;; => -0.0
(+ 0 -0.0)
;; => 0.0
