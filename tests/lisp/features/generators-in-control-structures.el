;; -*- lexical-binding: t -*-
(require 'generator)
;; => generator
(let ((i (iter-make (list (iter-yield 1) (+ 1 2) (iter-yield 2))))) (list (iter-next i) (iter-next i 'a) (condition-case e (iter-next i 'b) (iter-end-of-sequence e))))
;; => (1 2 (iter-end-of-sequence a 3 b))
(iter-defun t-c (x) (cond ((iter-yield 'c1) 'yes) ((= x 1) (iter-yield 'c2)) (t 'else)))
;; => t-c
(let ((i (t-c 1))) (list (iter-next i) (iter-next i nil) (condition-case e (iter-next i 'b) (iter-end-of-sequence e))))
;; => (c1 c2 (iter-end-of-sequence . b))
(let ((i (t-c 1))) (list (iter-next i) (condition-case e (iter-next i t) (iter-end-of-sequence e))))
;; => (c1 (iter-end-of-sequence . yes))
(let ((i (iter-make (and (iter-yield 1) (or (iter-yield 2) (iter-yield 3)) 'done)))) (list (iter-next i) (iter-next i t) (iter-next i nil) (condition-case e (iter-next i 4) (iter-end-of-sequence e))))
;; => (1 2 3 (iter-end-of-sequence . done))
(let ((i (iter-make (let ((x 1)) (let ((x 2)) (iter-yield x)) (iter-yield x))))) (list (iter-next i) (iter-next i)))
;; => (2 1)
(let ((i (iter-make (prog1 (iter-yield 1) (iter-yield 2))))) (list (iter-next i) (iter-next i 'a) (condition-case e (iter-next i 'b) (iter-end-of-sequence e))))
;; => (1 2 (iter-end-of-sequence . a))
(iter-defun t-while (l) (while l (when (> (car l) 2) (iter-yield (car l))) (setq l (cdr l))))
;; => t-while
(let (r) (iter-do (x (t-while (number-sequence 0 2000))) (push x r)) (list (length r) (car r)))
;; => (1998 2000)
(let ((i (iter-make (pcase (iter-yield 1) (`(,a ,b) (iter-yield (+ a b))) (_ 'none))))) (list (iter-next i) (iter-next i '(1 2))))
;; => (1 3)
