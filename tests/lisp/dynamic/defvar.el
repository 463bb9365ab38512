;;; defvar sets only unbound variables  -*- lexical-binding: t; -*-

(list (progn (defvar t-dyn-once 1) t-dyn-once) (progn (defvar t-dyn-once 2) t-dyn-once))
;; => (1 1)
(defvar t-dyn-noval)
(list (boundp 't-dyn-noval) (special-variable-p 't-dyn-noval) (special-variable-p 't-dyn-once) (special-variable-p 't-dyn-zz))
;; => (nil nil t nil)
(defconst t-dyn-const 1)
(progn (defconst t-dyn-const 2) t-dyn-const)
;; => 2
(let ((t-dyn-const 5)) t-dyn-const)
;; => 5
(eval '(defvar t-dyn-dd (error "evaluated"))) ;; signals (error "evaluated")
(progn (setq t-dyn-pre 9) (eval '(defvar t-dyn-pre 1)) t-dyn-pre)
;; => 9
(eval '(defvar 5)) ;; signals wrong-type-argument
(defvar t-dyn-doc 1 "Doc.")
