;;; rounding of quotients  -*- lexical-binding: t; -*-

(mapcar (lambda (p) (list (floor (car p) (cdr p)) (ceiling (car p) (cdr p)) (round (car p) (cdr p)) (truncate (car p) (cdr p)))) '((7 . 2) (-7 . 2) (7 . -2) (-7 . -2) (5 . 2) (6 . 3) (7.5 . 2) (10 . 4)))
;; => ((3 4 4 3) (-4 -3 -4 -3) (-4 -3 -4 -3) (3 4 4 3) (2 3 2 2) (2 2 2 2) (3 4 4 3) (2 3 2 2))
(floor 7 0) ;; signals arith-error
(floor 7 0.0) ;; signals arith-error
(round 9 2)
;; => 4
(round 11 2)
;; => 6
(round (expt 10 30) 7)
;; => 142857142857142857142857142857
(floor (- (expt 10 30)) 7)
;; => -142857142857142857142857142858
(truncate 1e30 1e10)
;; => 100000000000000001988
