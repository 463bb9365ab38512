;;; places that are lists  -*- lexical-binding: t; -*-

(let ((l nil)) (push 1 l) (push 2 l) l)
;; => (2 1)
(let ((l (list 1 2 3))) (list (pop l) l))
;; => (1 (2 3))
(let ((l nil)) (list (pop l) l))
;; => (nil nil)
(require 'cl-lib)
(let ((l (list 1 2))) (cl-pushnew 1 l) l)
;; => (1 2)
(let ((l (list (list 1)))) (push 0 (car l)) l)
;; => ((0 1))
(let ((v (vector nil))) (push 'x (aref v 0)) v)
;; => [(x)]
(progn (defvar t-list-var nil) (setq t-list-var (list 1)) (add-to-list 't-list-var 2) (add-to-list 't-list-var 1) (add-to-list 't-list-var 3 t) t-list-var)
;; => (2 1 3)
