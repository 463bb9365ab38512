;; -*- lexical-binding: t -*-
(let ((log nil)) (setf (aref (progn (push 'a log) (vector 1 2)) (progn (push 'b log) 0)) (progn (push 'c log) 1)) (nreverse log))
;; => (a b c)
(let ((a (list 1)) (b (list 2))) (let ((x a)) (setf (car x) (progn (setq x b) 7)) (list a b)))
;; => ((7) (2))
(let ((a (list 1)) (b (list 2))) (let ((x a)) (push (progn (setq x b) 7) (car x)) (list a b)))
;; => ((1) ((7 . 2)))
