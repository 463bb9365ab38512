;;; Variables that become local to the buffer they are set in  -*- lexical-binding: t; -*-

(progn (defvar locals-a 1) (make-variable-buffer-local 'locals-a))
;; => locals-a
(list (local-variable-p 'locals-a) (local-variable-if-set-p 'locals-a) (default-boundp 'locals-a))
;; => (nil t t)
(progn (setq locals-a 2) (list locals-a (default-value 'locals-a) (local-variable-p 'locals-a)))
;; => (2 1 t)
(let ((locals-a 3)) (list locals-a (default-value 'locals-a) (progn (setq locals-a 4) locals-a) (default-value 'locals-a)))
;; => (3 1 4 1)
locals-a
;; => 2
(let ((locals-a 3)) (kill-local-variable 'locals-a) locals-a)
;; => 1
(list locals-a (local-variable-p 'locals-a))
;; => (1 nil)
(let ((locals-a 5)) (setq locals-a 6) (list locals-a (default-value 'locals-a) (local-variable-p 'locals-a) (default-toplevel-value 'locals-a)))
;; => (6 6 nil 1)
(list locals-a (local-variable-p 'locals-a))
;; => (1 nil)
(progn (make-variable-buffer-local 'locals-new) (list (boundp 'locals-new) (default-boundp 'locals-new) locals-new))
;; => (t t nil)
(progn (make-variable-buffer-local 'locals-m) (setq locals-m 4) (makunbound 'locals-m) (list (local-variable-p 'locals-m) (boundp 'locals-m) (default-boundp 'locals-m)))
;; => (t nil t)
(progn (defvar-local locals-d 4) (list locals-d (local-variable-if-set-p 'locals-d) (setq locals-d 5) (default-value 'locals-d)))
;; => (4 t 5 4)
(progn (setq-default locals-d 6) (list locals-d (default-value 'locals-d)))
;; => (5 6)
(let ((locals-a 100)) (set-default-toplevel-value 'locals-a 50) (list locals-a (default-toplevel-value 'locals-a)))
;; => (100 50)
locals-a
;; => 50
(progn (setq fill-column 30) (prog1 (list fill-column (default-value 'fill-column)) (kill-local-variable 'fill-column)))
;; => (30 70)
