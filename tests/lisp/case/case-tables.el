;;; the standard case table  -*- lexical-binding: t; -*-

(case-table-p (standard-case-table))
;; => t
(list (aref (standard-case-table) ?A) (aref (standard-case-table) ?a))
;; => (97 97)
(let ((ct (copy-sequence (standard-case-table)))) (case-table-p ct))
;; => t
(case-table-p [1])
;; => nil
