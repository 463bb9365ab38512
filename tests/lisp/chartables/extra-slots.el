;;; extra slots  -*- lexical-binding: t; -*-

(put 't-ct-extra 'char-table-extra-slots 2)
(let ((ct (make-char-table 't-ct-extra))) (set-char-table-extra-slot ct 0 'x) (list (char-table-extra-slot ct 0) (char-table-extra-slot ct 1)))
;; => (x nil)
(char-table-extra-slot (make-char-table 't-ct-extra) 5) ;; signals args-out-of-range
(char-table-extra-slot (make-char-table 't-ct-none) 0) ;; signals args-out-of-range
(put 't-ct-bad 'char-table-extra-slots 99)
(make-char-table 't-ct-bad) ;; signals args-out-of-range
