;;; tables inside other data and labels  -*- lexical-binding: t; -*-

(let ((x (read "#1=(a #s(hash-table data (k #1#)))"))) (eq x (gethash 'k (cadr x))))
;; => t
(let ((v (read "[#s(hash-table test equal data ((1 2) x))]"))) (gethash '(1 2) (aref v 0)))
;; => x
(let ((h #s(hash-table data (a #s(hash-table data (b 7)))))) (gethash 'b (gethash 'a h)))
;; => 7
