;;; zeros, NaN, mutated and propertized keys  -*- lexical-binding: t; -*-

(let ((h (make-hash-table))) (puthash 0.0 'plus h) (puthash -0.0 'minus h) (list (hash-table-count h) (gethash 0.0 h) (gethash -0.0 h)))
;; => (2 plus minus)
(let ((h (make-hash-table)) (n 0.0e+NaN)) (puthash n 1 h) (list (gethash n h) (gethash 0.0e+NaN h)))
;; => (1 1)
(let ((h (make-hash-table :test 'equal))) (puthash (propertize "a" 'x 1) 1 h) (gethash "a" h))
;; => 1
(let ((h (make-hash-table :test 'equal)) (k (list 1))) (puthash k 1 h) (setcar k 2) (list (gethash '(2) h) (gethash '(1) h) (hash-table-count h)))
;; => (nil nil 1)
(let* ((h (make-hash-table :test 'equal)) (k1 (copy-sequence "k")) (k2 (copy-sequence "k")) r) (puthash k1 1 h) (puthash k2 2 h) (maphash (lambda (k v) (setq r (list (eq k k1) v))) h) r)
;; => (t 2)
