;; -*- lexical-binding: t -*-
(let ((a (list 1 2))) (let ((r (gv-ref (cadr a)))) (setf (gv-deref r) (1+ (gv-deref r))) (push 3 (gv-deref r)) a))
;; => (1 (3 . 3))
(let* ((x 1) (r (gv-ref x))) (setf (gv-deref r) 5) x)
;; => 5
(let ((x 1)) (setf (gv-synthetic-place x (lambda (v) `(setq x (list ,v)))) 4) x)
;; => (4)
