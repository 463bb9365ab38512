;;; files that Emacs has compiled  -*- lexical-binding: t; -*-

(defvar t-elc-directory (expand-file-name "fixtures" suite-directory))
(load (expand-file-name "t-compiled.elc" t-elc-directory) nil t)
;; => t
(list (t-elc-add 1 2) (func-arity 't-elc-add) (func-arity (indirect-function 't-elc-optional)))
;; => (3 (2 . 2) (1 . many))
(byte-code-function-p (symbol-function 't-elc-add))
;; => t
(documentation 't-elc-add)
;; => "Return the sum of X and Y: ‘+’.\n\n(fn X Y)"
(documentation-property 't-elc-variable 'variable-documentation)
;; => "A variable: é."
(list t-elc-variable (append t-elc-text nil) (special-variable-p 't-elc-variable))
;; => (12 (233 0 1 31) t)
(interactive-form 't-elc-optional)
;; => (interactive "p")
(let ((counter (t-elc-counter 5))) (list (funcall counter) (funcall counter) (funcall (t-elc-counter 1))))
;; => (6 7 2)
(list (t-elc-twice (list 1 2)) (t-elc-mac 3))
;; => ((2 4) (mac 3))
(list (t-elc-classify "one") (t-elc-classify 'two) (t-elc-classify 3) (t-elc-classify 4))
;; => (1 2 3 other)
(list (t-elc-safe-divide 6 2) (t-elc-safe-divide 6 0) (t-elc-find 3 '(1 2 3)) (t-elc-find 3 '(1 2)))
;; => (3 (arith-error) found nil)
(progn (defvar t-elc-log nil) (list (t-elc-guarded) t-elc-log))
;; => (value (undone done))
(condition-case e (t-elc-add 1) (error e))
;; => (wrong-number-of-arguments (2 . 2) 1)
(condition-case e (t-elc-add 1 'x) (error e))
;; => (wrong-type-argument number-or-marker-p x)
(t-elc-deep 500)
;; => 500
(featurep 't-compiled)
;; => t

;; With lexical binding off, parameters are dynamic; such files keep the code of functions for later when asked to.
(load (expand-file-name "t-compiled-dynamic.elc" t-elc-directory) nil t)
;; => t
(list (t-elc-outer 5) (func-arity 't-elc-outer) (documentation 't-elc-outer))
;; => ((5 . 5) (1 . 1) "Bind X for ‘t-elc-inner’.")
(aref (symbol-function 't-elc-outer) 0)
;; => (t-elc-x)

;; NAME.elc comes before NAME.el, unless the newer one is wanted.
(let ((load-path (list t-elc-directory))) (load "t-compiled-which" nil t) t-elc-which)
;; => compiled
(let ((load-path (list t-elc-directory)) (load-suffixes '(".el"))) (load "t-compiled-which" nil t) t-elc-which)
;; => source
(condition-case e (load (expand-file-name "t-compiled-not.elc" t-elc-directory) nil t) (error (car e)))
;; => error
