;; -*- lexical-binding: t -*-
(mapcar (lambda (x) (pcase x ((or 1 2 3) 'num) ((or 'a 'b) 'sym) ((or "x" "y" 5 'z) 'mix) (_ 'no))) '(1 3 a b "x" 5 z q))
;; => (num num sym sym mix mix mix no)
(pcase 5 ((and x (or 4 (guard (= x 5)))) x))
;; => 5
(pcase 7 ((or 1 (and x (or 7 8))) x))
;; => 7
(pcase '(1 . 2) ((or `(,a . 3) `(,a . 2)) a))
;; => 1
(pcase '(1 . 2) ((or `(,a . 3) `(,b . 2)) (list a b)))
;; => (nil 1)
(pcase 5 ((or (and (pred stringp) s) (and (pred integerp) i)) (list s i)))
;; => (nil 5)
(pcase '(1 2 3) ((and (or (and `(1 . ,x) (guard nil)) `(,_ ,x . ,_)) (guard (> x 1))) (list x)))
;; => (2)
(pcase 1 ((and) 3))
;; => 3
(macroexpand '(pcase 1 ((or) 3)))
;; signals (error "Please avoid it")
(pcase '(x z y) (`(x . ,(or `(y ,v) `(,v y))) v))
;; => z
(pcase 'c ((and x (or 'a 'b 'c) (or 'c 'd) (or 'c 'e (pred stringp))) (list x)))
;; => (c)
