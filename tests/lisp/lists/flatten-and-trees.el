;;; trees  -*- lexical-binding: t; -*-

(flatten-tree '(1 (2 (3 nil)) [4] . 5))
;; => (1 2 3 [4] 5)
(list (number-sequence 1 3) (flatten-tree nil) (flatten-tree 'a))
;; => ((1 2 3) nil (a))
(let ((x '((a . 1) (b . 2)))) (mapcar #'car x))
;; => (a b)
(let ((tree '(1 (2 (3)))) (sum 0)) (dolist (x (flatten-tree tree)) (setq sum (+ sum x))) sum)
;; => 6
