;; -*- lexical-binding: t -*-
(pcase "abc" ((and (pred stringp) (app length n)) n))
;; => 3
(pcase '(1 2) ((app (lambda (x) (car x)) 1) 'y))
;; => y
(pcase '(1 2) ((app car (and a (guard (= a 1)))) a))
;; => 1
(pcase '(1 2) ((app (nth 1) a) a))
;; => 2
(pcase '(3 5) ((and `(,n ,_) (let m (+ n 1))) (list n m)))
;; => (3 4)
(pcase '(a) ((and x (let `(,y) x)) (list x y)))
;; => ((a) a)
(pcase 1 ((let x 3) x))
;; => 3
(let (log) (list (pcase '(1 2) ((app (lambda (x) (push 'f log) (car x)) 3) 1) ((app (lambda (x) (push 'f log) (car x)) 1) 7)) log))
;; => (7 (f))
(pcase 1 ((app error _) 2))
;; => 2
