;;; many arguments and variables  -*- lexical-binding: t; -*-

(apply #'+ (number-sequence 1 1000))
;; => 500500
(funcall (lambda (a b c d e f g h i j k l) (list a l)) 1 2 3 4 5 6 7 8 9 10 11 12)
;; => (1 12)
(apply (lambda (&rest r) (length r)) (make-list 3000 1))
;; => 3000
(length (apply #'list (make-list 5000 0)))
;; => 5000
(let ((a 1) (b 2) (c 3) (d 4) (e 5) (f 6) (g 7) (h 8) (i 9) (j 10)) (+ a b c d e f g h i j))
;; => 55
