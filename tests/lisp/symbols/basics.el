;;; names, values and functions  -*- lexical-binding: t; -*-

(list (symbol-name 'foo) (symbolp 'a) (symbolp "a") (symbolp nil) (symbolp :k))
;; => ("foo" t nil t t)
(setq t-sym-a 5)
(list (symbol-value 't-sym-a) (boundp 't-sym-a) (boundp 't-sym-unbound))
;; => (5 t nil)
(symbol-value 't-sym-unbound) ;; signals (void-variable t-sym-unbound)
(symbol-name 5) ;; signals (wrong-type-argument symbolp 5)
(list (set 't-sym-b 7) t-sym-b)
;; => (7 7)
(progn (makunbound 't-sym-b) (boundp 't-sym-b))
;; => nil
(symbol-value 5) ;; signals (wrong-type-argument symbolp 5)
