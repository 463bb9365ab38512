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
