;;; many elements  -*- lexical-binding: t; -*-

(length (make-vector 100000 nil))
;; => 100000
(let ((v (make-vector 1000 0))) (dotimes (i 1000) (aset v i (* i i))) (aref v 999))
;; => 998001
(apply #'vector (number-sequence 1 10))
;; => [1 2 3 4 5 6 7 8 9 10]
(length (apply #'vector (make-list 5000 0)))
;; => 5000
(length (vconcat (make-vector 1000 1) (make-list 1000 2)))
;; => 2000
