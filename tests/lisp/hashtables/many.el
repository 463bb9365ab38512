;;; a hundred thousand entries  -*- lexical-binding: t; -*-

(let ((h (make-hash-table)) (n (suite-many 100000))) (dotimes (i n) (puthash i (* 2 i) h)) (list (= (hash-table-count h) n) (gethash 777 h)))
;; => (t 1554)
(let ((h (make-hash-table :test 'equal)) (bad 0)) (dotimes (i 5000) (puthash (number-to-string i) i h)) (dotimes (i 5000) (unless (eq i (gethash (number-to-string i) h)) (setq bad (1+ bad)))) bad)
;; => 0
(let ((h (make-hash-table))) (dotimes (i 1000) (puthash i i h)) (dotimes (i 1000) (when (= 0 (mod i 2)) (remhash i h))) (list (hash-table-count h) (gethash 10 h) (gethash 11 h)))
;; => (500 nil 11)
