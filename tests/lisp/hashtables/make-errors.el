;;; bad keywords  -*- lexical-binding: t; -*-

(make-hash-table :foo 1) ;; signals (error "Invalid argument list" :foo)
(make-hash-table :test) ;; signals (error "Invalid argument list" :test)
(make-hash-table 5) ;; signals (error "Invalid argument list" 5)
(make-hash-table :test 'eq :test 'eql) ;; signals error
(make-hash-table :test 'unknown-test-h) ;; signals (error "Invalid hash table test" unknown-test-h)
(make-hash-table :test nil) ;; signals (error "Invalid hash table test")
(make-hash-table :size -1) ;; signals (error "Invalid hash table size" -1)
(make-hash-table :size 1.5) ;; signals (error "Invalid hash table size" 1.5)
(make-hash-table :rehash-size 0) ;; signals (error "Invalid hash table rehash size" 0)
(make-hash-table :rehash-size 1.0) ;; signals (error "Invalid hash table rehash size" 1.0)
(make-hash-table :rehash-size 'a) ;; signals (error "Invalid hash table rehash size" a)
(make-hash-table :rehash-threshold 1) ;; signals (error "Invalid hash table rehash threshold" 1)
(make-hash-table :rehash-threshold 1.5) ;; signals (error "Invalid hash table rehash threshold" 1.5)
(make-hash-table :rehash-threshold 0.0) ;; signals error
(hash-table-rehash-threshold (make-hash-table :rehash-threshold 1.0))
;; => 1.0
(make-hash-table :weakness 'foo) ;; signals (error "Invalid hash table weakness" foo)
