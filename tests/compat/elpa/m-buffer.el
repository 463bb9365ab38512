;;; m-buffer.el --- what of elpa-m-buffer needs no buffer  -*- lexical-binding: t; -*-
;; libraries: m-buffer

(show (functionp 'm-buffer-match))
(show (m-buffer-partition-by-marker '(1 2) nil))
(show (m-buffer-match-nth-group 0 '((1 5 2 3) (6 9 7 8))))
(show (m-buffer-match-nth-group 1 '((1 5 2 3) (6 9 7 8))))
(show (m-buffer-match-begin-pos nil))
(show (m-buffer-match-subtract '((1 2) (3 4)) '((3 4))))
(show (m-buffer-match-exact-subtract '((1 2) (3 4)) '((1 2))))
(show (m-buffer-match-equal '(1 2) '(1 2)))
(show (mapcar (lambda (position) (m-buffer-in-match-p '((1 3) (5 9)) position)) '(2 4 6)))
(show (m-buffer-on-region (lambda (from to) (- to from)) '((1 3) (5 9))))
(show (m-buffer-on-region-nth-group (lambda (from to) (list from to)) 1 '((1 9 2 3) (11 19 12 13))))
(show (m-buffer-marker-tree-to-pos nil))
(show (m-buffer-apply-join #'list '((1)) '(2)))
