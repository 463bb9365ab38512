;; -*- lexical-binding: t -*-
(defun t-set (a v) (setcar a v))
;; => t-set
(progn (gv-define-simple-setter t-get t-set) nil)
;; => nil
(defun t-get (a) (car a))
;; => t-get
(let ((l (list 1))) (list (setf (t-get l) 5) (push 3 (t-get l)) l))
;; => (5 (3 . 5) ((3 . 5)))
(defun t-set-odd (a v) (setcar a v) 'odd)
;; => t-set-odd
(progn (gv-define-simple-setter t-get2 t-set-odd t) (defun t-get2 (a) (car a)) (let ((l (list 1))) (list (setf (t-get2 l) 5) (push 3 (t-get2 l)) l)))
;; => (5 (3 . 5) ((3 . 5)))
(progn (gv-define-setter t-third (v l) `(setcar (nthcdr 2 ,l) ,v)) (let ((l (list 1 2 3))) (list (setf (t-third l) 9) l)))
;; => (9 (1 2 9))
(progn (gv-define-expander t-fourth (lambda (do l) (funcall do `(nth 3 ,l) (lambda (v) `(setcar (nthcdr 3 ,l) ,v))))) (let ((l (list 1 2 3 nil))) (list (setf (t-fourth l) 9)  l)))
;; => (9 (1 2 3 9))
