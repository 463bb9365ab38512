;;; a value that refers to its key does not keep it  -*- lexical-binding: t; -*-

(defun t-ht-ephemeron () (let ((h (make-hash-table :weakness 'key))) (dotimes (i 100) (let ((k (list i))) (puthash k (list k) h))) h))
(let ((h (t-ht-ephemeron))) (garbage-collect) (< (hash-table-count h) 10))
;; => t
(defun t-ht-chain (n) (let* ((h (make-hash-table :weakness 'key)) (first (list 0)) (k first)) (dotimes (i n) (let ((next (list (1+ i)))) (puthash k next h) (setq k next))) (cons h first)))
(let ((c (t-ht-chain 500))) (garbage-collect) (hash-table-count (car c)))
;; => 500
