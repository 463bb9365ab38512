;;; loop.el --- what of elpa-loop needs no buffer  -*- lexical-binding: t; -*-
;; libraries: loop

(show (let ((x 0)) (loop-while (< x 5) (setq x (1+ x))) x))
(show (let ((x 0)) (loop-do-while nil (setq x (1+ x))) x))
(show (let ((x 0)) (loop-until (> x 3) (setq x (1+ x))) x))
(show (let (r) (loop-for-each x '(1 2 3 4) (when (= x 2) (loop-continue)) (when (= x 4) (loop-break)) (push x r)) r))
(show (loop-for-each x '(1 2 3) (when (= x 2) (loop-return 'two))))
(show (loop-while t (loop-return 7)))
