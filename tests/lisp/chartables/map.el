;;; map-char-table  -*- lexical-binding: t; -*-

(let ((ct (make-char-table 't-ct-m)) out) (aset ct ?a 1) (aset ct ?z 2) (map-char-table (lambda (k v) (push (cons k v) out)) ct) (nreverse out))
;; => ((97 . 1) (122 . 2))
(let ((ct (make-char-table 't-ct-m)) out) (set-char-table-range ct '(?a . ?e) 'r) (map-char-table (lambda (k v) (push (cons (if (consp k) (cons (car k) (cdr k)) k) v) out)) ct) out)
;; => (((97 . 101) . r))
(map-char-table #'ignore (make-char-table 't-ct-m))
;; => nil
(map-char-table #'ignore 5) ;; signals (wrong-type-argument char-table-p 5)
