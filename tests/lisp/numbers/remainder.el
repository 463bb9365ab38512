;;; percent and mod  -*- lexical-binding: t; -*-

(mapcar (lambda (p) (list (% (car p) (cdr p)) (mod (car p) (cdr p)))) '((7 . 3) (-7 . 3) (7 . -3) (-7 . -3) (0 . 5) (6 . 3) (-6 . 3)))
;; => ((1 1) (-1 2) (1 -2) (-1 -1) (0 0) (0 0) (0 0))
(% 5 0) ;; signals arith-error
(mod 5 0) ;; signals arith-error
(mod 5.5 2)
;; => 1.5
(mod -5.5 2)
;; => 0.5
(mod 5.5 -2)
;; => -0.5
(mod 5 2.5)
;; => 0.0
(% 5.0 2) ;; signals (wrong-type-argument integer-or-marker-p 5.0)
(isnan (mod 5 0.0))
;; => t
(mod -1 most-positive-fixnum)
;; => 2305843009213693950
(mod 1.0 1.0e+INF)
;; => 1.0
