;;; vectors in vectors  -*- lexical-binding: t; -*-

(let ((m (make-vector 3 nil))) (dotimes (i 3) (aset m i (make-vector 3 0))) (aset (aref m 1) 2 'x) m)
;; => [[0 0 0] [0 0 x] [0 0 0]]
(let ((v (vector 1 2))) (setf (aref v 0) 'y) v)
;; => [y 2]
(let ((v (vector 1 2))) (setf (elt v 1) 'y) v)
;; => [1 y]
(aref (aref [[1 2] [3 4]] 1) 0)
;; => 3
(equal [1 [2]] (vector 1 (vector 2)))
;; => t
