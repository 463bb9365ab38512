;;; long lists take constant native stack  -*- lexical-binding: t; -*-

(length (make-list 200000 1))
;; => 200000
(let ((l nil)) (dotimes (i 100000) (push i l)) (list (length l) (car l) (apply #'+ l)))
;; => (100000 99999 4999950000)
(equal (make-list 100000 'a) (make-list 100000 'a))
;; => t
(length (append (make-list 50000 1) (make-list 50000 2)))
;; => 100000
(car (last (mapcar #'1+ (number-sequence 1 50000))))
;; => 50001
(length (copy-sequence (make-list 100000 'x)))
;; => 100000
