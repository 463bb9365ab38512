;;; changing conses  -*- lexical-binding: t; -*-

(let ((x (list 1 2))) (setcar x 'a) x)
;; => (a 2)
(let ((x (list 1 2))) (setcdr x 'b) x)
;; => (1 . b)
(let ((x (list 1 2))) (list (setcar x 'a) (setcdr x '(z)) x))
;; => (a (z) (a z))
(setcar nil 1) ;; signals (wrong-type-argument consp nil)
(setcdr 5 1) ;; signals (wrong-type-argument consp 5)
