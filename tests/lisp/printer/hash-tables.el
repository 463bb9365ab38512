;;; how tables are printed  -*- lexical-binding: t; -*-

(prin1-to-string (make-hash-table))
;; => "#s(hash-table size 65 test eql rehash-size 1.5 rehash-threshold 0.8125 data ())"
(prin1-to-string (make-hash-table :test 'equal :size 3 :weakness 'key))
;; => "#s(hash-table size 3 test equal weakness key rehash-size 1.5 rehash-threshold 0.8125 data ())"
(let ((h (make-hash-table))) (puthash 'a 1 h) (puthash "b" '(2) h) (prin1-to-string h))
;; => "#s(hash-table size 65 test eql rehash-size 1.5 rehash-threshold 0.8125 data (a 1 \"b\" (2)))"
(prin1-to-string (make-hash-table :rehash-size 7 :rehash-threshold 0.5))
;; => "#s(hash-table size 65 test eql rehash-size 7 rehash-threshold 0.5 data ())"
(let ((h (make-hash-table)) (print-length 1)) (puthash 'a 1 h) (puthash 'b 2 h) (prin1-to-string h))
;; => "#s(hash-table size 65 test eql rehash-size 1.5 rehash-threshold 0.8125 data (a 1 ...))"
(let ((h (make-hash-table)) (print-circle t)) (puthash 'me h h) (prin1-to-string h))
;; => "#1=#s(hash-table size 65 test eql rehash-size 1.5 rehash-threshold 0.8125 data (me #1#))"
