;;; wrong numbers of arguments  -*- lexical-binding: t; -*-

(1+) ;; signals wrong-number-of-arguments
(1+ 1 2) ;; signals wrong-number-of-arguments
(/) ;; signals wrong-number-of-arguments
(mod 1) ;; signals wrong-number-of-arguments
(expt 1 2 3) ;; signals wrong-number-of-arguments
(condition-case e (1+ 1 2) (error (cdr e)))
;; => (1+ 2)
(mapcar #'func-arity '(+ - / 1+ ash floor mod expt = max))
;; => ((0 . many) (0 . many) (1 . many) (1 . 1) (2 . 2) (1 . 2) (2 . 2) (2 . 2) (1 . many) (1 . many))
