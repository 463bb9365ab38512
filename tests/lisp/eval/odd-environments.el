;;; eval with environments that nobody should make  -*- lexical-binding: t; -*-

;; nil, t and keywords are variables of an environment that names them.
(eval '(cond (nil 1) (t 2)) '((nil . 1) (t . 2)))
;; => 1
(eval '(list nil t :k :j) '((:k . 5) (t . 6)))
;; => (nil 6 5 :j)
(eval '(let ((y)) y) '((nil . 3)))
;; => 3
;; What is not in an improper one is an error, as is a lexical binding.
(eval 'a '((a . 0) . 5))
;; => 0
(eval '(setq a 1) '((a . 0) . 5))
;; => 1
(eval '(and 1 nil) '(a . b)) ;; signals (wrong-type-argument listp (a . b))
(eval '(setq x 1) '(a . b)) ;; signals (wrong-type-argument listp (a . b))
(eval '(let ((x 1)) x) '(1 2 . 3)) ;; signals (wrong-type-argument listp (1 2 . 3))
(eval '(let ((x 1) (y (car 0))) y) '(1 . 2)) ;; signals (wrong-type-argument listp 0)
(eval '(let* ((x 1) (y (car 0))) y) '(1 . 2)) ;; signals (wrong-type-argument listp (1 . 2))
(list (eval '(progn) '(a . b)) (eval '((lambda (x) x) 1) '(1 . 2)) (eval '(condition-case e (car 1) (error 3)) '(1 . 2)))
;; => (nil 1 3)
