;;; the parts of conses  -*- lexical-binding: t; -*-

(list (car '(1 2)) (cdr '(1 2)) (car nil) (cdr nil) (car '(1 . 2)) (cdr '(1 . 2)))
;; => (1 (2) nil nil 1 2)
(car 5) ;; signals (wrong-type-argument listp 5)
(cdr "a") ;; signals (wrong-type-argument listp "a")
(list (car-safe 5) (cdr-safe 5) (car-safe '(1)) (cdr-safe '(1 . 2)))
;; => (nil nil 1 2)
(list (caar '((1) 2)) (cadr '(1 2)) (cdar '((1 2))) (cddr '(1 2 3)) (caddr '(1 2 3)))
;; => (1 2 (2) (3) 3)
(cadr '(1 . 2)) ;; signals (wrong-type-argument listp 2)
(list (cadddr '(1 2 3 4)) (cdddr '(1 2 3 4)) (caadr '(1 (2))) (cddddr '(1 2 3 4 5)))
;; => (4 (4) 2 (5))
