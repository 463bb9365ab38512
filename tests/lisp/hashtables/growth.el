;;; sizes grow as documented  -*- lexical-binding: t; -*-

(let ((h (make-hash-table :size 4 :rehash-size 3)) (sizes nil)) (dotimes (i 17) (puthash i i h) (unless (eq (car sizes) (hash-table-size h)) (push (hash-table-size h) sizes))) (nreverse sizes))
;; => (4 7 10 13 16 19)
(let ((h (make-hash-table :size 4 :rehash-size 1.5)) (sizes nil)) (dotimes (i 40) (puthash i i h) (unless (eq (car sizes) (hash-table-size h)) (push (hash-table-size h) sizes))) (nreverse sizes))
;; => (4 6 9 13 19 28 42)
(let ((h (make-hash-table :size 4 :rehash-size 3.0)) (sizes nil)) (dotimes (i 300) (puthash i i h) (unless (eq (car sizes) (hash-table-size h)) (push (hash-table-size h) sizes))) (nreverse sizes))
;; => (4 12 36 108 324)
(let ((h (make-hash-table)) (sizes nil)) (dotimes (i 1000) (puthash i i h) (unless (eq (car sizes) (hash-table-size h)) (push (hash-table-size h) sizes))) (nreverse sizes))
;; => (65 97 145 217 325 487 730 1095)
(let ((h (make-hash-table :size 1)) (sizes nil)) (dotimes (i 20) (puthash i i h) (unless (eq (car sizes) (hash-table-size h)) (push (hash-table-size h) sizes))) (nreverse sizes))
;; => (1 2 3 4 6 9 13 19 28)
(let ((h (make-hash-table :size 1 :rehash-size 1.01)) (sizes nil)) (dotimes (i 5) (puthash i i h) (push (hash-table-size h) sizes)) (nreverse sizes))
;; => (1 2 3 4 5)
