;; -*- lexical-binding: t -*-
(defun t-cm (a) (declare (compiler-macro (lambda (form) (if (consp a) form `(list ,a))))) a)
;; => t-cm
(macroexpand-all '(t-cm 1))
;; => (list 1)
(macroexpand-all '(t-cm (f)))
;; => (t-cm (f))
(macroexpand-all '(cadr (cddr x)))
;; => (car (cdr (cdr (cdr x))))
(t-cm 3)
;; => 3
