;;; errors while sorting  -*- lexical-binding: t; -*-

(sort 5 #'<) ;; signals (wrong-type-argument list-or-vector-p 5)
(sort "ba" #'<) ;; signals (wrong-type-argument list-or-vector-p "ba")
(sort (list 1 'a) #'<) ;; signals wrong-type-argument
(sort '(1 . 2) #'<) ;; signals wrong-type-argument
(sort (list 2 1)) ;; signals wrong-number-of-arguments
(catch 'out (sort (list 3 2 1) (lambda (a b) (throw 'out 'thrown))))
;; => thrown
(sort (list 2 1) 'no-such-predicate-srt) ;; signals (void-function no-such-predicate-srt)
