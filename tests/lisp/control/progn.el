;;; sequences  -*- lexical-binding: t; -*-

(list (progn) (progn 1 2) (prog1 1 2) (prog2 1 2 3) (progn nil))
;; => (nil 2 1 2 nil)
(let ((x 0)) (list (prog1 x (setq x 5)) x))
;; => (0 5)
(eval '(prog1)) ;; signals wrong-number-of-arguments
(let ((log nil)) (prog2 (push 1 log) (push 2 log) (push 3 log)) log)
;; => (3 2 1)
