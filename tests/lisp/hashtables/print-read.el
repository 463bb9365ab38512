;;; printing and reading back  -*- lexical-binding: t; -*-

(let ((h (make-hash-table :test 'equal))) (puthash "a" 1 h) (let ((c (read (prin1-to-string h)))) (list (gethash "a" c) (hash-table-test c) (hash-table-count c))))
;; => (1 equal 1)
(prin1-to-string (make-hash-table :size 3))
;; => "#s(hash-table size 3 test eql rehash-size 1.5 rehash-threshold 0.8125 data ())"
(let ((h (make-hash-table :test 'eq))) (puthash 'a '(1 2) h) (format "%S" h))
;; => "#s(hash-table size 65 test eq rehash-size 1.5 rehash-threshold 0.8125 data (a (1 2)))"
(read "#s(hash-table data (a))") ;; signals error
(read "#s(hash-table data (a 1 b))") ;; signals error
(hash-table-count (read "#s(hash-table size 3 test equal rehash-size 2.0 rehash-threshold 0.7 data (1 2 3 4))"))
;; => 2
