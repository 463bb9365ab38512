;;; builtins and symbols as functions  -*- lexical-binding: t; -*-

(prin1-to-string (symbol-function 'car))
;; => "#<subr car>"
(prin1-to-string (symbol-function 'if))
;; => "#<subr if>"
(prin1-to-string '(lambda (x) (* x x)))
;; => "(lambda (x) (* x x))"
(prin1-to-string 'car)
;; => "car"
(prin1-to-string (indirect-function 'car))
;; => "#<subr car>"
