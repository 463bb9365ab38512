;; -*- lexical-binding: t -*-
(define-obsolete-function-alias 't-old #'car "1.0")
;; => t-old
(list (t-old '(1)) (get 't-old 'byte-obsolete-info))
;; => (1 (car nil "1.0"))
(define-obsolete-variable-alias 't-old-var 't-new-var "1.0")
;; => t-old-var
(progn (defvar t-new-var 5) (list (symbol-value 't-old-var) (get 't-old-var 'byte-obsolete-variable)))
;; => (5 (t-new-var nil "1.0"))
(make-obsolete 't-f 't-g "2")
;; => t-f
