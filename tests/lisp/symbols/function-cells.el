;;; fset, symbol-function, fboundp  -*- lexical-binding: t; -*-

(defun t-sym-fn (x) (* 2 x))
(list (fboundp 't-sym-fn) (fboundp 't-sym-nofn) (fboundp 'car) (fboundp 'if))
;; => (t nil t t)
(progn (fset 't-sym-alias 't-sym-fn) (t-sym-alias 4))
;; => 8
(indirect-function 't-sym-nofn)
;; => nil
(progn (fmakunbound 't-sym-alias) (fboundp 't-sym-alias))
;; => nil
(t-sym-alias 1) ;; signals (void-function t-sym-alias)
(symbol-function 't-sym-nofn)
;; => nil
(fset nil 'car) ;; signals (setting-constant nil)
(functionp 'car)
;; => t
(mapcar #'functionp (list 'car #'car (lambda ()) 'if 'when 't-sym-nofn 5 nil))
;; => (t t t nil nil nil nil nil)
;; Names that lead round: the error names the second one.
(progn (fset 't-cell-1 't-cell-2) (fset 't-cell-2 't-cell-3) (fset 't-cell-3 't-cell-1)) ;; => t-cell-1
(functionp 't-cell-1) ;; signals (cyclic-function-indirection t-cell-2)
(indirect-function 't-cell-2) ;; signals (cyclic-function-indirection t-cell-3)
(indirect-function 't-cell-3 t) ;; signals (cyclic-function-indirection t-cell-1)
