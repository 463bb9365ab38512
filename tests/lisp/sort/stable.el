;;; equal elements keep their order  -*- lexical-binding: t; -*-

(sort (list '(1 . a) '(0 . b) '(1 . c) '(0 . d)) (lambda (x y) (< (car x) (car y))))
;; => ((0 . b) (0 . d) (1 . a) (1 . c))
(let ((l nil)) (dotimes (i 100) (push (cons (mod i 3) i) l)) (setq l (sort (nreverse l) (lambda (a b) (< (car a) (car b))))) (list (car l) (nth 33 l) (nth 34 l) (nth 35 l) (nth 99 l)))
;; => ((0 . 0) (0 . 99) (1 . 1) (1 . 4) (2 . 98))
(sort (vector '(1 . a) '(0 . b) '(1 . c)) (lambda (x y) (< (car x) (car y))))
;; => [(0 . b) (1 . a) (1 . c)]
