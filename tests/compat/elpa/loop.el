;;; loop.el --- what of elpa-loop needs no buffer  -*- lexical-binding: t; -*-
;; libraries: loop

(show (let ((x 0)) (loop-while (< x 5) (setq x (1+ x))) x))
(show (let ((x 0)) (loop-do-while nil (setq x (1+ x))) x))
(show (let ((x 0)) (loop-until (> x 3) (setq x (1+ x))) x))
(show (let (r) (loop-for-each x '(1 2 3 4) (when (= x 2) (loop-continue)) (when (= x 4) (loop-break)) (push x r)) r))
(show (loop-for-each x '(1 2 3) (when (= x 2) (loop-return 'two))))
(show (loop-while t (loop-return 7)))
(show (let ((x 0) r) (loop-while (< x 10) (setq x (1+ x)) (when (= 0 (% x 2)) (loop-continue)) (push x r)) r))
(show (let ((x 10)) (loop-do-while (> x 5) (setq x (- x 2))) x))
(show (let (r) (loop-for-each x (append [1 2 3] nil) (push x r)) r))
(show (let (r) (loop-for-each x nil (push x r)) r))
(show (let (r) (loop-for-each x '(1 2) (loop-for-each y '(a b) (when (eq y 'b) (loop-break)) (push (cons x y) r))) r))
(show (let ((n 0)) (loop-until (progn (setq n (1+ n)) (> n 5))) n))
(show (loop-do-while t (loop-return (list 'once))))
(show (condition-case e (loop-break) (error (car e))))
(show (condition-case e (loop-continue) (error (car e))))
