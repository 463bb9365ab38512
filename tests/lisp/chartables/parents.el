;;; parents and defaults  -*- lexical-binding: t; -*-

(let ((p (make-char-table 't-ct-c)) (c (make-char-table 't-ct-c))) (aset p ?a 'parent) (set-char-table-parent c p) (list (aref c ?a) (progn (aset c ?a 'own) (aref c ?a)) (aref p ?a) (eq (char-table-parent c) p)))
;; => (parent own parent t)
(char-table-parent (make-char-table 't-ct-c))
;; => nil
(set-char-table-parent (make-char-table 'x) 5) ;; signals (wrong-type-argument char-table-p 5)
(let ((p (make-char-table 't-ct-c 'init)) (c (make-char-table 't-ct-c))) (set-char-table-parent c p) (aref c ?z))
;; => init
