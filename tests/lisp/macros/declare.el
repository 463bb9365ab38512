;;; declarations in macros and functions  -*- lexical-binding: t; -*-

(defmacro t-mac-decl (x) "Doc." (declare (indent 1) (debug t)) `(list ,x))
(list (get 't-mac-decl 'lisp-indent-function) (t-mac-decl 5) (function-get 't-mac-decl 'lisp-indent-function))
;; => (1 (5) 1)
(defun t-mac-fdecl (x) (declare (pure t) (side-effect-free t)) x)
(list (function-get 't-mac-fdecl 'pure) (function-get 't-mac-fdecl 'side-effect-free) (t-mac-fdecl 2))
;; => (t t 2)
(defun t-mac-obs () (declare (obsolete "other" "1.0")) 7)
(list (t-mac-obs) (car (get 't-mac-obs 'byte-obsolete-info)))
;; => (7 "other")
