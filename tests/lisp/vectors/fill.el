;;; filling and copying  -*- lexical-binding: t; -*-

(fillarray (vector 1 2 3) 'z)
;; => [z z z]
(fillarray 5 1) ;; signals (wrong-type-argument arrayp 5)
(let* ((a (vector 1 2)) (b (copy-sequence a))) (aset b 0 'x) (list a b))
;; => ([1 2] [x 2])
(let ((v (vector 3 1 2))) (list (sort v #'<) v))
;; => ([1 2 3] [1 2 3])
(nreverse (vector 1 2 3 4))
;; => [4 3 2 1]
