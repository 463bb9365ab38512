;; -*- lexical-binding: t -*-
(pcase '(1 2) (`(,a ,b) (list b a)))
;; => (2 1)
(pcase '(1 . 2) (`(,a . ,b) (list b a)))
;; => (2 1)
(list (pcase '(1) (`(,a ,b) 1) (_ 'no)) (pcase '(1 2 3) (`(,a ,b) 1) (_ 'no)) (pcase 5 (`(,a) 1) (_ 'no)))
;; => (no no no)
(pcase '(a (b 1) "s") (`(a (b ,x) "s") x))
;; => 1
(pcase '(1 2 3 4) (`(,a ,b . ,(and r `(,c . ,_))) (list a b r c)))
;; => (1 2 (3 4) 3)
(list (pcase 'a (`a 1)) (pcase "x" (`"x" 1)) (pcase nil (`nil 1)) (pcase (list 1 (list 2)) (`(1 (2)) 'y)))
;; => (1 1 1 y)
(pcase (list 'quote 'x) (`',x x))
;; => x
(pcase (list '\` 'x) (``,x x))
;; => x
(pcase '(1 2 3) (`(1 ,@r) r))
;; => nil
(pcase '((a . 1) (b . 2)) (`((a . ,x) (b . ,y)) (list x y)))
;; => (1 2)
