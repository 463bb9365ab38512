;;; comparing without case  -*- lexical-binding: t; -*-

(eq t (compare-strings "ABC" nil nil "abc" nil nil t))
;; => t
(eq t (compare-strings "É" nil nil "é" nil nil t))
;; => t
(list (string-prefix-p "AB" "abc" t) (string-suffix-p "BC" "abc" t) (string-collate-equalp "a" "a"))
;; => (t t t)
(let ((case-fold-search t)) (list (char-equal ?a ?A) (char-equal ?é ?É)))
;; => (t t)
(assoc-string "ABC" '("abc") t)
;; => "abc"
(member-ignore-case "X" '("x"))
;; => ("x")
