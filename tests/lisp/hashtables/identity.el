;;; tables are compared by identity  -*- lexical-binding: t; -*-

(let ((h (make-hash-table))) (list (equal h h) (equal h (copy-hash-table h)) (eq h h)))
;; => (t nil t)
(let ((h (make-hash-table :test 'equal)) (k (make-hash-table))) (puthash k 1 h) (list (gethash k h) (gethash (make-hash-table) h)))
;; => (1 nil)
(list (sequencep (make-hash-table)) (type-of (make-hash-table)))
;; => (nil hash-table)
