;;; sorting vectors in place  -*- lexical-binding: t; -*-

(let ((v (vector 3 1 2))) (list (sort v #'<) v))
;; => ([1 2 3] [1 2 3])
(sort (vector) #'<)
;; => []
(let ((v (vector 5 4 3 2 1))) (eq v (sort v #'<)))
;; => t
(sort (vector "b" "a") #'string-lessp)
;; => ["a" "b"]
