;; -*- lexical-binding: t -*-
(let ((a (list 1 2 3))) (list (setf (car a) 5 (cadr a) 6) a))
;; => (6 (5 6 3))
(let ((a (list 1 2 3 4 5))) (list (setf (cdddr a) 5) a))
;; => (5 (1 2 3 . 5))
(let ((a (list 1 2 3)) (i 0)) (setf (nth (setq i (1+ i)) a) (list i)) a)
;; => (1 (1) 3)
(let ((a (list 1 2 3))) (push 9 (cdr a)) a)
;; => (1 9 2 3)
(let ((a (list 1 2 3))) (list (pop (cdr a)) a))
;; => (2 (1 3))
(let ((a (list 1 2 3))) (list (pop (nthcdr 1 a)) a))
;; => (2 (1 3))
(let ((a (list 1 2 3))) (setf (nthcdr 0 a) 7) a)
;; => 7
(let ((a (list 1 2 3)) (n 0)) (setf (nthcdr n a) 7) a)
;; => 7
(let ((a (list 1 2 3)) (n 2)) (setf (nthcdr n a) 7) a)
;; => (1 2 . 7)
(let ((x (list 1 2 3))) (setf (car (last x)) 9) x)
;; => (1 2 9)
(let ((a (vector 1 2 3))) (setf (aref a 1) 9) a)
;; => [1 9 3]
