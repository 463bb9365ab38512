;;; making and using char-tables  -*- lexical-binding: t; -*-

(let ((ct (make-char-table 't-ct-a 0))) (list (aref ct ?a) (progn (aset ct ?a 1) (aref ct ?a)) (aref ct ?b)))
;; => (0 1 0)
(let ((ct (make-char-table 't-ct-a))) (list (char-table-p ct) (char-table-subtype ct) (aref ct ?x) (type-of ct)))
;; => (t t-ct-a nil char-table)
(mapcar #'char-table-p (list [1] nil "a"))
;; => (nil nil nil)
(let ((ct (make-char-table 't-ct-a))) (aref ct -1)) ;; signals wrong-type-argument
(let ((ct (make-char-table 't-ct-a))) (aset ct 'a 1)) ;; signals wrong-type-argument
(let ((ct (make-char-table 't-ct-a 'd))) (list (aref ct #x10ffff) (aref ct #x3fffff)))
;; => (d d)
(make-char-table 5) ;; signals (wrong-type-argument symbolp 5)
