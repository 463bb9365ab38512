;; -*- lexical-binding: t -*-
(remove 1 '(1 2 1))
;; => (2)
(remove "a" ["a" "b"])
;; => ["b"]
(remove ?a "banana")
;; => "bnn"
(remq 1 '(1 2 1 3))
;; => (2 3)
(let ((l '(1 2 3))) (eq l (remq 9 l)))
;; => t
(delete-dups (list 1 2 1 "a" "a" 3))
;; => (1 2 "a" 3)
(delete-dups nil)
;; => nil
(delete-consecutive-dups (list 1 1 2 2 1))
;; => (1 2 1)
(delete-consecutive-dups (list 1 1 2 2 1) t)
;; => (1 2)
(delete-consecutive-dups (list 1 1) t)
;; => (1)
