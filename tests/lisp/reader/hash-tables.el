;;; the reader makes hash tables  -*- lexical-binding: t; -*-

(hash-table-count #s(hash-table data (a 1 b 2)))
;; => 2
(gethash "k" #s(hash-table test equal data ("k" v)))
;; => v
(hash-table-test #s(hash-table))
;; => eql
(hash-table-test #s(hash-table test eq))
;; => eq
(hash-table-weakness #s(hash-table weakness key data ()))
;; => key
(hash-table-size #s(hash-table size 7 data ()))
;; => 7
(hash-table-rehash-size #s(hash-table rehash-size 2.5))
;; => 2.5
(hash-table-rehash-threshold #s(hash-table rehash-threshold 0.5))
;; => 0.5
(let ((h #s(hash-table test eql data (1.5 a 1.5 b)))) (list (hash-table-count h) (gethash 1.5 h)))
;; => (1 b)
