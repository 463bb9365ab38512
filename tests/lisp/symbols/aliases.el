;;; defvaralias shares a value  -*- lexical-binding: t; -*-

(defvar t-sym-base 1)
(defvaralias 't-sym-alias-of 't-sym-base)
;; => t-sym-base
(list t-sym-alias-of (progn (setq t-sym-alias-of 2) t-sym-base))
;; => (1 2)
(let ((t-sym-alias-of 9)) t-sym-base)
;; => 9
(let ((t-sym-base 8)) t-sym-alias-of)
;; => 8
(indirect-variable 't-sym-alias-of)
;; => t-sym-base
(list (boundp 't-sym-alias-of) (special-variable-p 't-sym-alias-of))
;; => (t t)
