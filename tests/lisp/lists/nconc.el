;;; joining destructively  -*- lexical-binding: t; -*-

(let ((a (list 1)) (b (list 2))) (nconc a b) a)
;; => (1 2)
(list (nconc) (nconc nil) (nconc nil (list 1) nil (list 2)) (nconc (list 1) 2))
;; => (nil nil (1 2) (1 . 2))
(nconc (list 1) nil (list 2) nil)
;; => (1 2)
(nconc 5 (list 1)) ;; signals (wrong-type-argument consp 5)
(let ((x (list 1 2))) (eq x (nconc x (list 3))))
;; => t
