;;; set, setq and makunbound inside let  -*- lexical-binding: t; -*-

(defvar t-dyn-s 0)
(list (let ((t-dyn-s 1)) (set 't-dyn-s 2) t-dyn-s) t-dyn-s)
;; => (2 0)
(list (let ((t-dyn-s 1)) (makunbound 't-dyn-s) (boundp 't-dyn-s)) (boundp 't-dyn-s) t-dyn-s)
;; => (nil t 0)
(let ((t-dyn-s 1)) (list (default-value 't-dyn-s) (default-toplevel-value 't-dyn-s)))
;; => (1 0)
(progn (let ((t-dyn-s 1)) (set-default-toplevel-value 't-dyn-s 42)) t-dyn-s)
;; => 42
(dlet ((t-dyn-unknown 3)) (symbol-value 't-dyn-unknown))
;; => 3
