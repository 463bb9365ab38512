;;; the border between fixnums and bignums  -*- lexical-binding: t; -*-

(list most-positive-fixnum most-negative-fixnum)
;; => (2305843009213693951 -2305843009213693952)
(list (fixnump 2305843009213693951) (fixnump 2305843009213693952) (fixnump -2305843009213693952) (fixnump -2305843009213693953))
;; => (t nil t nil)
(type-of (1+ most-positive-fixnum))
;; => integer
(fixnump (- (* 2 most-positive-fixnum) most-positive-fixnum))
;; => t
(= (1+ most-positive-fixnum) (1+ most-positive-fixnum))
;; => t
