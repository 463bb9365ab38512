;; -*- lexical-binding: t -*-
(defun t-f (x) (pcase x (`(add ,a ,b) (list 'sum a b)) (`(sub ,a ,b) (list 'diff a b)) (`(neg ,a) (list 'neg a)) ((pred stringp) 'str) ((and n (pred integerp) (guard (> n 10))) (list 'big n)) ((or 1 2 3) 'small) ('nil 'nothing) (`[,a ,b] (list 'vec a b)) (`[,a] (list 'vec1 a)) ((pred symbolp) 'sym) (_ (list 'other x))))
;; => t-f
(mapcar #'t-f '((add 1 2) (sub 1 2) (sub 1) (neg 3) (neg 3 4) "s" 11 5 2 nil [1 2] [1] [1 2 3] foo 1.5 (add . 3)))
;; => ((sum 1 2) (diff 1 2) (other (sub 1)) (neg 3) (other (neg 3 4)) str (big 11) (other 5) small nothing (vec 1 2) (vec1 1) (other [1 2 3]) sym (other 1.5) (other (add . 3)))
(defun t-g (x) (pcase x ((and `(,a ,b) (guard (equal a b))) (list 'eq a)) (`(,(and a (pred integerp)) ,_) (list 'int a)) (`(,_ ,(and a (or "x" "y"))) (list 'xy a)) ((or `(,a . ,(pred stringp)) `(foo ,a . ,_)) (list 'or a)) (`(,a . ,r) (list 'gen a r)) (other (list 'o other))))
;; => t-g
(mapcar #'t-g '((1 1) (1 2) (a "x") (a "z") (q . "s") (foo 3 . 4) (foo) (z 1 2) 5 nil))
;; => ((eq 1) (int 1) (xy "x") (gen a ("z")) (or q) (or 3) (gen foo nil) (gen z (1 2)) (o 5) (o nil))
(defun t-h (x) (pcase x ((pred null) 'null) ((pred listp) 'cons) ((pred arrayp) 'array) ((pred sequencep) 'never) ((pred keywordp) 'key) ((pred symbolp) 'sym) ((pred natnump) 'nat) ((pred integerp) 'neg) ((pred numberp) 'float) (_ 'other)))
;; => t-h
(mapcar #'t-h (list nil '(1) "s" [1] :k 'a 1 -1 1.5 (make-hash-table)))
;; => (null cons array array key sym nat neg float other)
