;;; memoize.el --- what of elpa-memoize needs no buffer  -*- lexical-binding: t; -*-
;; libraries: memoize

(show (let* ((n 0) (f (memoize (lambda (x) (setq n (1+ n)) (* x x))))) (list (funcall f 3) (funcall f 3) (funcall f 4) n)))
(progn (defvar memo-count 0) (defmemoize memo-square (x) "Square X." (setq memo-count (1+ memo-count)) (* x x)))
(show (list (memo-square 5) (memo-square 5) memo-count))
(defun memo-fib (n) (if (< n 2) n (+ (memo-fib (- n 1)) (memo-fib (- n 2)))))
(memoize 'memo-fib)
(show (memo-fib 60))
(show (condition-case e (memoize 'memo-fib) (user-error (cdr e))))
(show (let* ((n 0) (f (memoize (lambda (&rest args) (setq n (1+ n)) (apply #'+ args))))) (list (funcall f 1 2) (funcall f 1 2) (funcall f 2 1) (funcall f) (funcall f) n)))
(show (let* ((n 0) (f (memoize (lambda (s) (setq n (1+ n)) (upcase s)) "2 hours"))) (list (funcall f "a") (funcall f (copy-sequence "a")) n)))
(show (let* ((n 0) (f (memoize (lambda (x) (setq n (1+ n)) nil)))) (list (funcall f 1) (funcall f 1) (> n 0))))
(show (progn (defmemoize memo-pair (a b) (list a b)) (eq (memo-pair 1 2) (memo-pair 1 2))))
(show (documentation 'memo-square))
(show (condition-case e (memoize 5) (error (car e))))
(show (progn (defun memo-restored (x) (list x)) (memoize 'memo-restored) (eq (memo-restored 1) (memo-restored 1))))
