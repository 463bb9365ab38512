;;; set-char-table-range and char-table-range  -*- lexical-binding: t; -*-

(let ((ct (make-char-table 't-ct-b))) (set-char-table-range ct '(?a . ?c) 1) (mapcar (lambda (c) (aref ct c)) '(?a ?b ?c ?d)))
;; => (1 1 1 nil)
(let ((ct (make-char-table 't-ct-b))) (set-char-table-range ct ?x 'y) (list (char-table-range ct ?x) (char-table-range ct nil)))
;; => (y nil)
(let ((ct (make-char-table 't-ct-b))) (set-char-table-range ct nil 'default) (list (aref ct ?a) (char-table-range ct nil)))
;; => (default default)
(let ((ct (make-char-table 't-ct-b))) (set-char-table-range ct t 5) (list (aref ct 0) (aref ct #x3fffff)))
;; => (5 5)
(let ((ct (make-char-table 't-ct-b))) (set-char-table-range ct '(#x100 . #x20000) 'big) (mapcar (lambda (c) (aref ct c)) '(#xff #x100 #x8000 #x20000 #x20001)))
;; => (nil big big big nil)
(set-char-table-range (make-char-table 'x) "a" 1) ;; signals error
