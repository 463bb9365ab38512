;;; positions of read-from-string  -*- lexical-binding: t; -*-

(read-from-string "a b c")
;; => (a . 1)
(read-from-string "(1 2) rest")
;; => ((1 2) . 5)
(read-from-string "a b c" 1)
;; => (b . 3)
(read-from-string "a b c" 2 3)
;; => (b . 3)
(read-from-string "\"x\"y")
;; => ("x" . 3)
(read-from-string "abc" -2)
;; => (bc . 3)
(read-from-string "é x" 1)
;; => (x . 3)
(read-from-string "abc" 4) ;; signals args-out-of-range
(read-from-string "abc" 3) ;; signals end-of-file
(read-from-string "abc" 0 2)
;; => (ab . 2)
