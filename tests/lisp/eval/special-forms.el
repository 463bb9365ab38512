;;; special forms check their shape  -*- lexical-binding: t; -*-

(list (quote a) (function car) (progn) (quote (1 . 2)))
;; => (a car nil (1 . 2))
(eval '(quote)) ;; signals wrong-number-of-arguments
(eval '(setq x)) ;; signals wrong-number-of-arguments
(eval '(let)) ;; signals wrong-number-of-arguments
(eval '(catch)) ;; signals wrong-number-of-arguments
(eval '(unwind-protect)) ;; signals wrong-number-of-arguments
(eval '(condition-case)) ;; signals wrong-number-of-arguments
(mapcar #'special-form-p '(if let let* setq progn prog1 while cond and or quote function catch unwind-protect condition-case defvar defconst interactive when))
;; => (t t t t t t t t t t t t t t t t t t nil)
