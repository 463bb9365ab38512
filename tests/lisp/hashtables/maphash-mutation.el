;;; changing the table while walking  -*- lexical-binding: t; -*-

(let ((h (make-hash-table)) (n 0)) (dotimes (i 10) (puthash i i h)) (maphash (lambda (k _) (setq n (1+ n)) (remhash k h)) h) (list n (hash-table-count h)))
;; => (10 0)
(let ((h (make-hash-table)) (n 0)) (puthash 0 0 h) (maphash (lambda (k _) (setq n (1+ n)) (when (< k 20) (puthash (1+ k) t h))) h) (list n (hash-table-count h)))
;; => (21 21)
(let ((h (make-hash-table)) (n 0)) (dotimes (i 10) (puthash i i h)) (maphash (lambda (_k _v) (setq n (1+ n)) (clrhash h)) h) (list n (hash-table-count h)))
;; => (1 0)
(let ((h (make-hash-table))) (dotimes (i 3) (puthash i i h)) (maphash (lambda (k v) (puthash k (* 10 v) h)) h) (list (gethash 1 h) (gethash 2 h)))
;; => (10 20)
(let ((h (make-hash-table))) (dotimes (i 3) (puthash i i h)) (catch 'k (maphash (lambda (k _) (when (= k 1) (throw 'k k))) h)))
;; => 1
(let ((h (make-hash-table))) (puthash 1 1 h) (maphash (lambda (k v) (error "x")) h)) ;; signals (error "x")
