;;; one more and one less  -*- lexical-binding: t; -*-

(list (1+ 5) (1- 5) (1+ -1) (1- 0) (1+ 1.5) (1- 1.5))
;; => (6 4 0 -1 2.5 0.5)
(1+ most-positive-fixnum)
;; => 2305843009213693952
(1- most-negative-fixnum)
;; => -2305843009213693953
(1- (1+ most-positive-fixnum))
;; => 2305843009213693951
(1+ nil) ;; signals (wrong-type-argument number-or-marker-p nil)
(fixnump (1- (1+ most-positive-fixnum)))
;; => t
