;;; a list that begins with a string is read from that string  -*- lexical-binding: t; -*-

(read '("(1 2) 3" "b"))
;; => (1 2)
(read '("x" . 1))
;; => x
(read '("")) ;; signals (end-of-file)
(read '(a b)) ;; signals (invalid-function (a b))
