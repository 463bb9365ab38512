;;; memoize.el --- what of elpa-memoize needs no buffer  -*- lexical-binding: t; -*-
;; libraries: memoize

(show (let* ((n 0) (f (memoize (lambda (x) (setq n (1+ n)) (* x x))))) (list (funcall f 3) (funcall f 3) (funcall f 4) n)))
(progn (defvar memo-count 0) (defmemoize memo-square (x) "Square X." (setq memo-count (1+ memo-count)) (* x x)))
(show (list (memo-square 5) (memo-square 5) memo-count))
(defun memo-fib (n) (if (< n 2) n (+ (memo-fib (- n 1)) (memo-fib (- n 2)))))
(memoize 'memo-fib)
(show (memo-fib 60))
(show (condition-case e (memoize 'memo-fib) (user-error (cdr e))))
