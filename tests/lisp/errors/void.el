;;; unbound things  -*- lexical-binding: t; -*-

t-err-unbound ;; signals (void-variable t-err-unbound)
(t-err-nofunction 1) ;; signals (void-function t-err-nofunction)
(funcall 't-err-nofunction) ;; signals (void-function t-err-nofunction)
(condition-case e t-err-unbound (void-variable e))
;; => (void-variable t-err-unbound)
(let (x) (condition-case nil (setq x t-err-unbound) (error x)))
;; => nil
(symbol-value 't-err-unbound) ;; signals (void-variable t-err-unbound)
(apply 't-err-nofunction nil) ;; signals (void-function t-err-nofunction)
