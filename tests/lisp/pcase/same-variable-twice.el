;; -*- lexical-binding: t -*-
(list (pcase '(1 1) (`(,a ,a) a) (_ 'no)) (pcase '(1 2) (`(,a ,a) a) (_ 'no)))
;; => (1 no)
(list (pcase '("a" "a") (`(,a ,a) 'same) (_ 'no)) (pcase '(1.0 1.0) (`(,a ,a) 'same) (_ 'no)))
;; => (no same)
(pcase '(a a) ((and `(,a . ,_) `(,_ ,a)) 'same) (_ 'no))
;; => same
