;; -*- lexical-binding: t -*-
(let ((h (make-hash-table))) (list (setf (gethash 'a h) 1) (gethash 'a h)))
;; => (1 1)
(let ((h (make-hash-table))) (push 2 (gethash 'b h)) (push 3 (gethash 'b h)) (gethash 'b h))
;; => (3 2)
(let ((h (make-hash-table))) (push 3 (gethash 'c h '(7))) (gethash 'c h))
;; => (3 7)
(let ((h (make-hash-table)) (n 0)) (push 1 (gethash (setq n (1+ n)) h)) (list n (gethash 1 h)))
;; => (1 (1))
