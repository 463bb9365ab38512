;; -*- lexical-binding: t -*-
(pcase [1 2 3] (`[,a ,b ,c] (list a b c)))
;; => (1 2 3)
(pcase [1 2 3] (`[,a ,b] (list a b)) (_ 'no))
;; => no
(pcase [1 (2 [3])] (`[1 (,x [,y])] (list x y)))
;; => (2 3)
(mapcar (lambda (v) (pcase v (`[,a] (list 1 a)) (`[,a ,b] (list 2 a b)) ((pred vectorp) 'vec) (_ 'no))) '([1] [1 2] [1 2 3] 5))
;; => ((1 1) (2 1 2) vec no)
