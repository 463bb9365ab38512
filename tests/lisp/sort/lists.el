;;; sorting lists  -*- lexical-binding: t; -*-

(list (sort (list 3 1 2) #'<) (sort nil #'<) (sort (list 1) #'<) (sort (list "b" "a") #'string<))
;; => ((1 2 3) nil (1) ("a" "b"))
(sort (list 3 1 2 1) #'>)
;; => (3 2 1 1)
(sort (list 5 3 8 1 9 2) (lambda (a b) (< (mod a 5) (mod b 5))))
;; => (5 1 2 3 8 9)
(let ((l (list 3 1 2))) (sort l #'<) (length l))
;; => 1
(sort (number-sequence 1 50) #'>)
;; => (50 49 48 47 46 45 44 43 42 41 40 39 38 37 36 35 34 33 32 31 30 29 28 27 26 25 24 23 22 21 20 19 18 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1)
(sort (list 1 2 3) (lambda (a b) nil))
;; => (1 2 3)
(sort (list 3 1 2) (lambda (a b) t))
;; => (2 1 3)
