;;; random respects its limit  -*- lexical-binding: t; -*-

(let ((ok t)) (dotimes (_ 200) (let ((n (random 10))) (unless (and (>= n 0) (< n 10)) (setq ok n)))) ok)
;; => t
(integerp (random))
;; => t
(let ((a (progn (random "seed") (random 1000000))) (b (progn (random "seed") (random 1000000)))) (= a b))
;; => t
(random 1)
;; => 0
(natnump (random (expt 10 30)))
;; => t
