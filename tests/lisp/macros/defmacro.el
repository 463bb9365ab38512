;;; macros receive forms  -*- lexical-binding: t; -*-

(defmacro t-mac-inc (var) (list 'setq var (list '1+ var)))
(let ((x 1)) (t-mac-inc x) x)
;; => 2
(defmacro t-mac-when2 (c &rest body) `(if ,c (progn ,@body)))
(list (t-mac-when2 t 1 2) (t-mac-when2 nil 1))
;; => (2 nil)
(defmacro t-mac-opt (a &optional b) `(list ',a ',b))
(list (t-mac-opt x) (t-mac-opt x (y z)))
;; => ((x nil) (x (y z)))
(t-mac-opt) ;; signals wrong-number-of-arguments
(macrop 't-mac-inc)
;; => t
(macrop 'car)
;; => nil
