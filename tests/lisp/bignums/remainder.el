;;; mod and percent of bignums  -*- lexical-binding: t; -*-

(% (expt 10 30) 7)
;; => 1
(mod (- (expt 10 30)) 7)
;; => 6
(% (- (expt 10 30)) 7)
;; => -1
(mod 5 (expt 10 30))
;; => 5
(mod -5 (expt 10 30))
;; => 999999999999999999999999999995
(% 5 (- (expt 10 30)))
;; => 5
(mod (expt 10 30) 1.5)
;; => 1.0
(% (expt 10 30) 0) ;; signals arith-error
