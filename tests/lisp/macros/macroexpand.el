;;; expanding  -*- lexical-binding: t; -*-

(defmacro t-mac-twice (x) `(progn ,x ,x))
(macroexpand '(t-mac-twice (foo)))
;; => (progn (foo) (foo))
(macroexpand '(foo (t-mac-twice 1)))
;; => (foo (t-mac-twice 1))
(macroexpand 5)
;; => 5
(macroexpand-1 '(when a b))
;; => (if a (progn b))
(macroexpand-all '(list (t-mac-twice a)))
;; => (list (progn a a))
(macroexpand '(t-mac-twice 1) '((t-mac-twice . (lambda (x) (list 'quote x)))))
;; => '1
(macroexpand '(t-mac-local 1 2) '((t-mac-local . (lambda (&rest xs) (cons '+ xs)))))
;; => (+ 1 2)
(macroexpand '(when a b) '((when)))
;; => (when a b)
(macroexpand-1 '(t-mac-twice (t-mac-twice 1)))
;; => (progn (t-mac-twice 1) (t-mac-twice 1))
