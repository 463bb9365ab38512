;;; reversing lists  -*- lexical-binding: t; -*-

(list (reverse nil) (reverse '(1 2 3)) (nreverse (list 1 2 3)) (reverse [1 2]) (reverse "abc") (nreverse (vector 1 2 3)))
;; => (nil (3 2 1) (3 2 1) [2 1] "cba" [3 2 1])
(let ((x '(1 2))) (reverse x) x)
;; => (1 2)
(reverse '(1 . 2)) ;; signals (wrong-type-argument listp 2)
(nreverse 5) ;; signals (wrong-type-argument arrayp 5)
(reverse 5) ;; signals (wrong-type-argument sequencep 5)
(let ((x (list 1 2))) (setcdr (cdr x) x) (reverse x)) ;; signals circular-list
(reverse (bool-vector t nil nil))
;; => #&3""
