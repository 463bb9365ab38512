;; -*- lexical-binding: t -*-
(require 'generator)
;; => generator
(iter-defun t-g1 (n) (dotimes (i n) (iter-yield i)) 'end)
;; => t-g1
(let ((i (t-g1 2))) (list (iter-next i) (iter-next i) (condition-case e (iter-next i) (iter-end-of-sequence e)) (condition-case e (iter-next i) (iter-end-of-sequence e))))
;; => (0 1 (iter-end-of-sequence . end) (iter-end-of-sequence))
(let (r) (iter-do (x (t-g1 3)) (push x r)) r)
;; => (2 1 0)
(iter-defun t-g2 () (let ((x (iter-yield 1))) (let ((y (iter-yield (list 'got x)))) (list x y))))
;; => t-g2
(let ((i (t-g2))) (list (iter-next i 'ignored) (iter-next i 'a) (condition-case e (iter-next i 'b) (iter-end-of-sequence e))))
;; => (1 (got a) (iter-end-of-sequence a b))
(iter-defun t-g3 () (iter-yield 0) (let ((r (iter-yield-from (t-g2)))) (iter-yield (list 'r r))))
;; => t-g3
(let ((i (t-g3))) (list (iter-next i) (iter-next i 'p) (iter-next i 'q) (iter-next i 's)))
;; => (0 1 (got q) (r (q s)))
(let ((i (funcall (iter-lambda (a &optional b) (iter-yield a) (iter-yield b)) 1 2))) (list (iter-next i) (iter-next i)))
;; => (1 2)
(condition-case e (iter-next iter-empty) (iter-end-of-sequence e))
;; => (iter-end-of-sequence)
(iter-yield 3)
;; signals error
