;;; float and friends  -*- lexical-binding: t; -*-

(list (float 3) (float 2.5) (float -1) (float 0))
;; => (3.0 2.5 -1.0 0.0)
(float (expt 2 70))
;; => 1.1805916207174113e+21
(float 'a) ;; signals (wrong-type-argument numberp a)
(float most-positive-fixnum)
;; => 2.305843009213694e+18
(truncate (float most-positive-fixnum))
;; => 2305843009213693952
(list (number-sequence 1 5) (number-sequence 5 1) (number-sequence 5 1 -2) (number-sequence 1 2 0.5) (number-sequence 3))
;; => ((1 2 3 4 5) nil (5 3 1) (1 1.5 2.0) (3))
