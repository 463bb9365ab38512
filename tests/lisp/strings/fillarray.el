;;; filling in place  -*- lexical-binding: t; -*-

(let ((s (make-string 3 ?a))) (fillarray s ?z) s)
;; => "zzz"
(let ((s (make-string 3 ?a))) (eq s (fillarray s ?b)))
;; => t
(let ((s (copy-sequence "éa"))) (fillarray s ?é) s)
;; signals (error "Attempt to change byte length of a string")
(let ((s (make-string 2 ?a))) (clear-string s) (append s nil))
;; => (0 0)
(let ((s (copy-sequence "éé"))) (clear-string s) (list (length s) (multibyte-string-p s)))
;; => (4 nil)
