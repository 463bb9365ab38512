;;; elements  -*- lexical-binding: t; -*-

(let ((v (vector 1 2 3))) (aset v 1 'x) (list v (aref v 1)))
;; => ([1 x 3] x)
(aset (vector 1) 0 'b)
;; => b
(aref [1 2] 2) ;; signals (args-out-of-range [1 2] 2)
(aref [1 2] -1) ;; signals (args-out-of-range [1 2] -1)
(aref [1 2] 1.0) ;; signals (wrong-type-argument fixnump 1.0)
(aref '(1 2) 0) ;; signals (wrong-type-argument arrayp (1 2))
(aset (vector 1) 1 0) ;; signals (args-out-of-range [1] 1)
(aset '(1) 0 0) ;; signals (wrong-type-argument arrayp (1))
(aref [1 2] nil) ;; signals wrong-type-argument
