;;; avy.el --- what of elpa-avy needs no buffer  -*- lexical-binding: t; -*-
;; libraries: avy

(show (avy-tree '(1 2 3 4 5) '(?a ?b ?c)))
(show (avy-subdiv 10 3))
(show (avy-multipop '(1 2 3) 2))
(show (let ((seen nil)) (avy-traverse (avy-tree '(1 2 3 4) '(?a ?b)) (lambda (path leaf) (push (list path leaf) seen))) (nreverse seen)))
(show (avy-candidate-beg '((1 . 2) . win)))
(show (avy-candidate-end '((1 . 2) . win)))
(show (avy-candidate-wnd '((1 . 2) . win)))
(show (avy-subdiv 5 4))
(show (mapcar (lambda (n) (avy-subdiv n 2)) '(2 3 4 9)))
(show (avy-tree '(1) '(?a ?b)))
(show (let ((l '(1 2 3 4))) (list (avy-multipop l 3) l)))
(show (let (seen) (avy-traverse (avy-tree (number-sequence 1 9) '(?x ?y ?z)) (lambda (path leaf) (push (cons (concat (mapcar #'identity path)) leaf) seen))) seen))
(show (avy-candidate-beg '(5 . win)))
(show (avy-candidate-end '(5 . win)))
