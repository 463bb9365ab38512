;;; large integers against floats are exact  -*- lexical-binding: t; -*-

(= most-positive-fixnum (float most-positive-fixnum))
;; => nil
(< most-positive-fixnum (float most-positive-fixnum))
;; => t
(= 9007199254740993 9007199254740992.0)
;; => nil
(> 9007199254740993 9007199254740992.0)
;; => t
(< 1 1.0e+INF)
;; => t
(> most-negative-fixnum -1.0e+INF)
;; => t
(eql 1 1.0)
;; => nil
(equal 1 1.0)
;; => nil
(= (expt 2 70) (expt 2.0 70))
;; => t
(< (expt 2 70) (+ 1e21 (expt 2.0 70)))
;; => t
