;; -*- lexical-binding: t -*-
(defmacro t-m (x) `(list ,x))
;; => t-m
(advice-add 't-m :around (lambda (f x) (list 'cons x (funcall f x))) '((name . m)))
;; => nil
(macroexpand '(t-m 1))
;; => (cons 1 (list 1))
(advice-remove 't-m 'm)
;; => nil
(macroexpand '(t-m 1))
;; => (list 1)
