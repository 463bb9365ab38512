;;; macros of the environment  -*- lexical-binding: t; -*-

(macroexpand '(nil) 1.5) ;; signals (wrong-type-argument listp 1.5)
(macroexpand '(nil 2) '((nil . (lambda (x) (list 'a x))))) ;; => (a 2)
(macroexpand-all '(progn (nil 2)) '((nil . (lambda (x) (list 'a x))))) ;; => (progn (a 2))
(macroexpand-1 '(nil) '((nil . (lambda () 1)))) ;; => 1
(list (macroexpand '(nil) nil) (macroexpand '(nil) '((nil)))) ;; => ((nil) (nil))
(progn (fset 't-alias-of-nil nil) (macroexpand '(t-alias-of-nil) '((nil . (lambda () 1))))) ;; => (t-alias-of-nil)
;; macroexpand-1 looks for heads of any kind.
(list (macroexpand-1 '(1 2) '((1 . list))) (macroexpand '(1 2) '((1 . list))) (macroexpand-all '(1 2) '((1 . list)))) ;; => ((2) (1 2) (1 2))
(macroexpand-1 '((lambda (x) x) 2) 1.5) ;; signals (wrong-type-argument listp 1.5)
