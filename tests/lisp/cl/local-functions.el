;; -*- lexical-binding: t -*-
;; cl-flet, cl-labels, cl-macrolet, cl-symbol-macrolet and named-let.
(cl-flet ((f (x) x)) (cl-flet ((f (x) (list (f x))) (g (x) (f x))) (list (f 1) (g 2) (funcall #'f 3))))
;; => ((1) 2 (3))
(cl-flet ((f (x) x) (g #'car)) (list (f 1) (g '(2)) (mapcar #'f '(3)) (funcall 'list 4)))
;; => (1 2 (3) (4))
(cl-flet* ((f (x) x) (g (x) (list (f x)))) (g 2))
;; => (2)
(cl-flet ((f (x) (if (= x 0) 1 (f (1- x))))) (f 3))
;; signals (void-function f)
(cl-labels ((ev (n) (if (= n 0) t (od (1- n)))) (od (n) (if (= n 0) nil (ev (1- n))))) (list (ev 100) (funcall #'od 3)))
;; => (t t)
(cl-labels ((ev (n) (if (= n 0) t (ev (1- n))))) (ev (suite-many 100000)))
;; => t
(cl-labels ((fact (n) (if (<= n 1) 1 (* n (fact (1- n)))))) (fact 10))
;; => 3628800
(cl-labels ((f (&key a) (if a (list a) (f :a 3)))) (f))
;; => (3)
(cl-labels ((f (a b acc) (cond ((= a 0) acc) ((> b 5) (f (1- a) 0 acc)) (t (f a (1+ b) (cons (list a b) acc)))))) (length (f 4 0 nil)))
;; => 24
(cl-labels ((f (a b) (if (> a 5) (list a b) (f (1+ a) a)))) (f 0 0))
;; => (6 5)
(cl-labels ((f (a b) (if (> a 5) (list a b) (f b (+ a b 1))))) (f 0 0))
;; => (7 12)
(mapcar #'funcall (cl-labels ((f (n acc) (if (= n 0) acc (f (1- n) (cons (lambda () n) acc))))) (f 3 nil)))
;; => (1 2 3)
(cl-labels ((f (n) (and (> n 0) (or (and (= n 5) 'five) (f (1- n)))))) (list (f 10) (f 3)))
;; => (five nil)
(cl-labels ((f (n) (let ((m (1- n))) (when (> m 0) (f m))))) (f (suite-many 100000)))
;; => nil
(cl-labels ((f (x) (if (consp x) (progn (f (car x)) (f (cdr x))) x))) (f '(1 (2 . 3))))
;; => nil
(named-let lp ((i 0) (acc nil)) (if (< i 3) (lp (1+ i) (cons i acc)) acc))
;; => (2 1 0)
(named-let lp ((i 0)) (if (< i 3) (+ 1 (lp (1+ i))) 10))
;; => 13
(mapcar #'funcall (named-let lp ((i 0) (acc nil)) (if (< i 3) (lp (1+ i) (cons (lambda () i) acc)) acc)))
;; => (2 1 0)
(named-let lp ((i 0) (j 10)) (cond ((= i j) (list i j)) ((> i j) 'past) (t (lp j i))))
;; => past
(named-let lp () 5)
;; => 5
(cl-macrolet ((m (x) `(1+ ,x))) (m 2))
;; => 3
(cl-macrolet ((m (x) `(1+ ,x)) (n (&key y) `(m ,y))) (n :y 2))
;; => 3
(cl-macrolet ((m (x) `(list ,x))) (cl-macrolet ((m (x) `(cons ,x 1))) (m 2)))
;; => (2 . 1)
(cl-macrolet ((m (x) `(list ,x))) (cl-flet ((f (y) (m y))) (f 1)))
;; => (1)
(let ((l (list 1 2))) (cl-symbol-macrolet ((x (car l))) (cl-symbol-macrolet ((y x)) (setq y 10) (list y l))))
;; => (10 (10 2))
(let ((l (list 1 2))) (cl-symbol-macrolet ((x (car l))) (let ((f (lambda (x) x))) (list (funcall f 3) x (funcall (lambda () x)) (quote x) ))))
;; => (3 1 1 x)
(cl-symbol-macrolet ((x (car y)) (y z)) (let ((z (list 1))) (setq x 2) (list x z)))
;; => (2 (2))
(cl-symbol-macrolet ((x (car y))) (let* ((y (list 1 2))) (let ((x 5)) (list x y))))
;; => (5 (1 2))
(let ((l (list 1 2))) (cl-symbol-macrolet ((x (car l))) (cl-incf x 5) (push 1 x) l))
;; => ((1 . 6) 2)
(let ((v (vector 1 2))) (cl-symbol-macrolet ((x (aref v 0))) (cl-loop repeat 3 do (cl-incf x)) (setq x (+ x 100)) v))
;; => [104 2]
(let ((l (list 1))) (cl-symbol-macrolet ((x (car l))) (cond (x (list 'yes x)) (t 'no))))
;; => (yes 1)
(let ((l (list 1))) (cl-symbol-macrolet ((x (car l))) (let* ((y x) (x 9) (z x)) (list y x z))))
;; => (1 9 9)
