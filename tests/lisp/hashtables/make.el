;;; keywords of make-hash-table  -*- lexical-binding: t; -*-

(let ((h (make-hash-table))) (list (hash-table-test h) (hash-table-size h) (hash-table-rehash-size h) (hash-table-rehash-threshold h) (hash-table-weakness h) (hash-table-count h)))
;; => (eql 65 1.5 0.8125 nil 0)
(mapcar (lambda (tst) (hash-table-test (make-hash-table :test tst))) '(eq eql equal))
;; => (eq eql equal)
(hash-table-size (make-hash-table :size 0))
;; => 1
(hash-table-size (make-hash-table :size 100))
;; => 100
(hash-table-size (make-hash-table :size nil))
;; => 65
(hash-table-rehash-size (make-hash-table :rehash-size 3))
;; => 3
(hash-table-rehash-size (make-hash-table :rehash-size 3.5))
;; => 3.5
(hash-table-rehash-threshold (make-hash-table :rehash-threshold 0.5))
;; => 0.5
(mapcar (lambda (w) (hash-table-weakness (make-hash-table :weakness w))) '(nil t key value key-or-value key-and-value))
;; => (nil key-and-value key value key-or-value key-and-value)
