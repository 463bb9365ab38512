;;; long lists take constant native stack  -*- lexical-binding: t; -*-

(length (make-list 200000 1))
;; => 200000
(let ((l nil) (n (suite-many 100000))) (dotimes (i n) (push i l)) (list (- n (length l)) (- n (car l)) (- (* 2 (apply #'+ l)) (* n (1- n)))))
;; => (0 1 0)
(equal (make-list 100000 'a) (make-list 100000 'a))
;; => t
(length (append (make-list 50000 1) (make-list 50000 2)))
;; => 100000
(let ((n (suite-many 50000))) (- (car (last (mapcar #'1+ (number-sequence 1 n)))) n))
;; => 1
(length (copy-sequence (make-list 100000 'x)))
;; => 100000
