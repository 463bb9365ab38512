;;; func-arity  -*- lexical-binding: t; -*-

(mapcar #'func-arity (list 'car 'cons 'list 'if 'when (lambda (a &optional b) a) (lambda (&rest r) r) (lambda (a b &rest c) a) (lambda ())))
;; => ((1 . 1) (2 . 2) (0 . many) (2 . unevalled) (1 . many) (1 . 2) (0 . many) (2 . many) (0 . 0))
(func-arity 5) ;; signals (invalid-function 5)
(func-arity 't-sym-undefined-here) ;; signals (void-function t-sym-undefined-here)
(subr-arity (symbol-function 'cons))
;; => (2 . 2)
(list (subrp (symbol-function 'car)) (subrp 'car) (subr-name (symbol-function 'car)) (special-form-p 'if) (special-form-p 'car))
;; => (t nil "car" t nil)
