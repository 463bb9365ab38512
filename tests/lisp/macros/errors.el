;;; broken macros  -*- lexical-binding: t; -*-

(defmacro t-mac-broken () (error "Broken macro"))
(eval '(t-mac-broken)) ;; signals (error "Broken macro")
(eval '(defmacro)) ;; signals wrong-number-of-arguments
(condition-case e (eval '(let ((x 1)) (t-mac-broken)) t) (error (cadr e)))
;; => "Broken macro"
(macroexpand '(t-mac-broken)) ;; signals (error "Broken macro")
