;; -*- lexical-binding: t -*-
(copy-tree '((a . [b (c)]) d . e))
;; => ((a . [b (c)]) d . e)
(let* ((x (list (list 1) 2)) (y (copy-tree x))) (list (equal x y) (eq (car x) (car y))))
;; => (t nil)
(let* ((x (vector (list 1))) (y (copy-tree x t))) (list (equal x y) (eq x y) (eq (aref x 0) (aref y 0))))
;; => (t nil nil)
(let* ((x (vector 1))) (eq x (copy-tree x)))
;; => t
(flatten-tree '(1 (2 . 3) nil (4 5 (6)) [7]))
;; => (1 2 3 4 5 6 [7])
(flatten-tree nil)
;; => nil
(flatten-tree 1)
;; => (1)
(list (ensure-list 1) (ensure-list '(1)) (ensure-list nil))
;; => ((1) (1) nil)
