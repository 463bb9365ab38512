;; -*- lexical-binding: t -*-
(let (a b) (setf (cons a b) '(1 . 2)) (list a b))
;; => (1 2)
(let ((a 15)) (setf (logand a 3) 0) a)
;; => 12
(let ((a 15) (m 5)) (list (setf (logand a m) 2) a))
;; => (2 10)
(progn (string-match "a" "ba") (setf (match-data) '(3 4)) (match-data))
;; => (3 4)
