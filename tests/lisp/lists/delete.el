;;; removing elements  -*- lexical-binding: t; -*-

(list (delq 'a (list 'a 'b 'a)) (delete "a" (list "a" "b")) (remq 'a '(a b a)) (remove 1 '(1 2 1)) (delq 'x nil))
;; => ((b) ("b") (b) (2) nil)
(let ((x (list 1 2 3))) (delq 2 x) x)
;; => (1 3)
(let ((l '(1 2 3))) (list (remq 2 l) l))
;; => ((1 3) (1 2 3))
(delete 1 [1 2 1])
;; => [2]
(remove ?a "banana")
;; => "bnn"
(delq 1 '(2 . 3)) ;; signals (wrong-type-argument listp (2 . 3))
(list (delete-dups (list 1 2 1 3 2)) (delete-dups (list "a" "b" "a")) (delete-consecutive-dups (list 1 1 2 1)))
;; => ((1 2 3) ("a" "b") (1 2 1))
(delq 1 5)
;; signals (wrong-type-argument listp 5)
;; What the error shows is what is left of the list.
(delq 1 (cons 1 (cons 1 '(2 . 5)))) ;; signals (wrong-type-argument listp (2 . 5))
(delete t (cons t 5)) ;; signals (wrong-type-argument listp 5)
