;; -*- lexical-binding: t -*-
(let ((a 1)) (list (setf a 2) a))
;; => (2 2)
(setf)
;; => nil
(let ((a 1) b) (list (setf a 2 b (1+ a)) a b))
;; => (3 2 3)
(setf a)
;; signals wrong-number-of-arguments
(let ((a (list 1 2)) (b (vector 1 2))) (setf (elt a 1) 3 (elt b 0) 4) (list a b))
;; => ((1 3) [4 2])
