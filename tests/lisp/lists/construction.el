;;; building lists  -*- lexical-binding: t; -*-

(list (list) (list 1 2) (cons 1 2) (cons 1 nil) (make-list 3 'x) (make-list 0 'x))
;; => (nil (1 2) (1 . 2) (1) (x x x) nil)
(let ((l (make-list 2 (list 'a)))) (eq (car l) (cadr l)))
;; => t
(make-list -1 'a) ;; signals (wrong-type-argument wholenump -1)
(cons 1) ;; signals wrong-number-of-arguments
(cons 1 2 3) ;; signals wrong-number-of-arguments
(number-sequence 0 10 3)
;; => (0 3 6 9)
