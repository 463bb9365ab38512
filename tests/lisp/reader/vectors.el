;;; vector literals are constants  -*- lexical-binding: t; -*-

[]
;; => []
[a b (c d) "e" 1.5]
;; => [a b (c d) "e" 1.5]
[[1] [2 [3]]]
;; => [[1] [2 [3]]]
(vectorp [1 2])
;; => t
(eval [a b])
;; => [a b]
['a]
;; => ['a]
(aref ['a] 0)
;; => 'a
(read "[1 2") ;; signals end-of-file
(read "[1 . 2]")
;; signals (invalid-read-syntax ") or . in a vector")
