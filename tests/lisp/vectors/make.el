;;; making vectors  -*- lexical-binding: t; -*-

(list (vector) (vector 1 2) (make-vector 2 'a) (make-vector 0 1) [])
;; => ([] [1 2] [a a] [] [])
(let ((v (make-vector 2 (list 1)))) (eq (aref v 0) (aref v 1)))
;; => t
(make-vector -1 0) ;; signals (wrong-type-argument wholenump -1)
(make-vector 1.5 0) ;; signals (wrong-type-argument wholenump 1.5)
(list (vectorp [1]) (vectorp '(1)) (vectorp "a") (vectorp #s(a)))
;; => (t nil nil nil)
