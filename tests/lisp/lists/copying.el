;;; copies of lists  -*- lexical-binding: t; -*-

(let* ((a (list 1 2)) (b (copy-sequence a))) (list (equal a b) (eq a b)))
;; => (t nil)
(let* ((a (list (list 1))) (b (copy-sequence a))) (eq (car a) (car b)))
;; => t
(let* ((a (list (list 1) 2)) (b (copy-tree a))) (setcar (car b) 9) (list a b))
;; => (((1) 2) ((9) 2))
(copy-tree '(1 . (2 . 3)))
;; => (1 2 . 3)
(let* ((v (vector (list 1))) (w (copy-tree v t))) (eq (aref v 0) (aref w 0)))
;; => nil
(list (butlast '(1 2 3)) (butlast '(1 2 3) 2) (nbutlast (list 1 2 3)))
;; => ((1 2) (1) (1 2))
(list (ensure-list 1) (ensure-list '(1)) (ensure-list nil))
;; => ((1) (1) nil)
