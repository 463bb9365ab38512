;;; copies are independent  -*- lexical-binding: t; -*-

(let* ((a (make-char-table 't-ct-d 0)) (b (copy-sequence a))) (aset b ?x 1) (list (aref a ?x) (aref b ?x)))
;; => (0 1)
(equal (make-char-table 'x 1) (make-char-table 'x 1))
;; => t
(let ((a (make-char-table 'x))) (equal a a))
;; => t
(list (sequencep (make-char-table 'x)) (arrayp (make-char-table 'x)) (vectorp (make-char-table 'x)))
;; => (t t nil)
