;;; macros that define things  -*- lexical-binding: t; -*-

(defmacro t-mac-deffn (name value) `(defun ,name () ,value))
(progn (t-mac-deffn t-mac-generated 42) (t-mac-generated))
;; => 42
(defmacro t-mac-defmac (name) `(defmacro ,name (x) (list 'quote x)))
(t-mac-defmac t-mac-q)
;; => t-mac-q
(eval '(t-mac-q (a b)))
;; => (a b)
(list (macroexp-progn '(1)) (macroexp-progn '(1 2)) (macroexp-quote 'a) (macroexp-quote 1))
;; => (1 (progn 1 2) 'a 1)
