;;; curved quotes  -*- lexical-binding: t; -*-

(format "`a'")
;; => "`a'"
(format-message "`a' and %s" 1)
;; => "‘a’ and 1"
(let ((text-quoting-style 'grave)) (format-message "`a'"))
;; => "`a'"
(let ((text-quoting-style 'straight)) (format-message "`a'"))
;; => "'a'"
(let ((text-quoting-style 'curve)) (format-message "`a'"))
;; => "‘a’"
(let ((text-quoting-style 'curve)) (condition-case e (error "`%s'" 1) (error (cadr e))))
;; => "‘1’"
