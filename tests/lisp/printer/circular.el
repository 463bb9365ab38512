;;; cycles are printed by depth  -*- lexical-binding: t; -*-

(let ((x (list 1 2))) (setcdr (cdr x) x) (prin1-to-string x))
;; => "(1 2 1 2 . #2)"
(let ((x (list 1 2))) (setcar x x) (prin1-to-string x))
;; => "(#0 2)"
(let ((v (vector 1 nil))) (aset v 1 v) (prin1-to-string v))
;; => "[1 #0]"
(let ((x (list 1))) (setcar x (vector x)) (prin1-to-string x))
;; => "([#0])"
