;;; seq.el --- what of elpa-seq needs no buffer  -*- lexical-binding: t; -*-
;; libraries: seq

(show (seq-group-by #'symbolp '(a 1 b)))
(show (seq-count #'symbolp [a 1 b]))
(show (seq-mapn #'+ '(1 2) [3 4]))
(show (seq-partition '(1 2 3 4 5) 2))
(show (seq-let (a &rest b) [1 2 3] (list a b)))
(show (seq-reduce #'+ [1 2 3] 0))
(show (seq-uniq '(1 2 1)))
(show (seq-sort-by #'- #'< '(1 2 3)))
(show (seq-mapcat #'list '(1 2)))
(show (seq-into '(97 98) 'string))
(show (seq-min [3 1 2]))
(show (seq-position '(a b) 'b))
(show (seq-difference '(1 2 3) '(2)))
