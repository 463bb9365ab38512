;;; what evaluates to itself  -*- lexical-binding: t; -*-

(list 1 1.5 "s" ?a [1 x] nil t :k)
;; => (1 1.5 "s" 97 [1 x] nil t :k)
(eval 5)
;; => 5
(eval "s")
;; => "s"
(eval [a b])
;; => [a b]
(eval :key)
;; => :key
(eq (eval 'most-positive-fixnum) most-positive-fixnum)
;; => t
(eval (make-hash-table :size 3))
;; => #s(hash-table size 3 test eql rehash-size 1.5 rehash-threshold 0.8125 data ())
(eval #s(rec 1))
;; => #s(rec 1)
