;; -*- lexical-binding: t -*-
(pcase-defmacro t-even (x) `(and ,x (pred integerp) (pred (lambda (n) (= 0 (% n 2))))))
;; => t-even--pcase-macroexpander
(mapcar (lambda (v) (pcase v ((t-even y) (list y)) (_ 'odd))) '(1 2 3.0 4))
;; => (odd (2) odd (4))
(pcase-defmacro t-pair (a b) (list '\` (cons (list '\, a) (list '\, b))))
;; => t-pair--pcase-macroexpander
(pcase '(1 . 2) ((t-pair x (t-even y)) (list x y)))
;; => (1 2)
(macroexpand '(pcase 1 ((t-nosuch x) 2)))
;; signals error
(macroexpand '(pcase 1 (1.5 2)))
;; signals error
(macroexpand '(pcase 1 (nil 2)))
;; signals error
