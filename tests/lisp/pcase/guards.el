;; -*- lexical-binding: t -*-
(let ((x 1)) (pcase 2 ((guard (= x 1)) 'yes)))
;; => yes
(pcase 1 ((and x (guard (> x 3))) 'big) ((and x (guard (< x 3))) (list 'small x)))
;; => (small 1)
(let (log) (pcase 5 ((and x (guard (progn (push 'a log) nil))) 1) ((guard (progn (push 'b log) nil)) 2) (_ (push 'c log))) (reverse log))
;; => (a b c)
(pcase '(5 . 3) ((and `(,a . ,b) (guard (< a b))) 'lt) ((and `(,a . ,b) (guard (> a b))) 'gt) (`(,a . ,_) (list 'eq a)))
;; => gt
