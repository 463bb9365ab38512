;;; weak tables keep what is referenced  -*- lexical-binding: t; -*-

(let ((h (make-hash-table :weakness 'key)) (k (list 'k))) (puthash k 1 h) (garbage-collect) (gethash k h))
;; => 1
(let ((h (make-hash-table :weakness 'value)) (v (list 'v))) (puthash 1 v h) (garbage-collect) (eq (gethash 1 h) v))
;; => t
(let ((h (make-hash-table :weakness 'key))) (dotimes (i 10) (puthash i i h)) (garbage-collect) (hash-table-count h))
;; => 10
(let ((h (make-hash-table :weakness 'key))) (puthash 'sym 1 h) (puthash t 2 h) (garbage-collect) (hash-table-count h))
;; => 2
(let ((h (make-hash-table :weakness 'key-and-value)) (k (list 1)) (v (list 2))) (puthash k v h) (garbage-collect) (eq v (gethash k h)))
;; => t
