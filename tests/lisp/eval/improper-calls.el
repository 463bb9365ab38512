;;; calls that are improper lists  -*- lexical-binding: t; -*-

;; The function is looked at first, then the end of the arguments is what is wrong.
(eval '(1 2 . 3)) ;; signals (invalid-function 1)
(eval '("a" 2 . 3)) ;; signals (invalid-function "a")
(eval '((1 2) 3 . 4)) ;; signals (invalid-function (1 2))
(eval '(t-no-such-function 2 . 3)) ;; signals (void-function t-no-such-function)
(eval '(nil 1 . 2)) ;; signals (void-function nil)
(eval '(car 2 . 3)) ;; signals (wrong-type-argument listp 3)
(eval '((lambda (x) 1) 2 . 3)) ;; signals (wrong-type-argument listp 3)
(eval '(1 . 3)) ;; signals (wrong-type-argument listp 3)
(eval '(t-no-such-function . 3)) ;; signals (wrong-type-argument listp 3)
(eval '(if 1 2 . 3)) ;; signals (wrong-type-argument listp 3)
(eval '(setq x 1 . 2)) ;; signals (wrong-type-argument listp 2)
(eval '(let ((x 1) . 2) x)) ;; signals (wrong-type-argument listp 2)
(eval '(when 1 2 . 3)) ;; signals (wrong-type-argument listp 3)
