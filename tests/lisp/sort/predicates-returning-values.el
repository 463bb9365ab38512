;;; any non-nil value means less  -*- lexical-binding: t; -*-

(sort (list 3 1 2) (lambda (a b) (and (< a b) 'yes)))
;; => (1 2 3)
(sort (list "bb" "a" "ccc") (lambda (a b) (< (length a) (length b))))
;; => ("a" "bb" "ccc")
(sort (list 'b 'a) #'string<)
;; => (a b)
(sort (list 1.5 1 0.5) #'<)
;; => (0.5 1 1.5)
(require 'seq)
(seq-sort #'< [3 1 2])
;; => [1 2 3]
(seq-sort-by #'car #'< '((2) (1)))
;; => ((1) (2))
