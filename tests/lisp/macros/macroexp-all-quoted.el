;;; expansion leaves quoted data alone  -*- lexical-binding: t; -*-

(macroexpand-all ''(when a b))
;; => '(when a b)
(macroexpand-all '(function (lambda (x) (when x 1))))
;; => #'(lambda (x) (if x (progn 1)))
(macroexpand-all '(let ((a (when b c))) (unless d e)))
;; => (let ((a (if b (progn c)))) (if d nil e))
(macroexpand-all '(cond ((when a b) c)))
;; => (cond ((if a (progn b)) c))
(macroexpand-all '(condition-case e (when a b) (error (when c d))))
;; => (condition-case e (if a (progn b)) (error (if c (progn d))))
