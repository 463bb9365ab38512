;;; insertion order and reused slots  -*- lexical-binding: t; -*-

(let ((h (make-hash-table)) out) (dotimes (i 5) (puthash i t h)) (maphash (lambda (k _) (push k out)) h) (nreverse out))
;; => (0 1 2 3 4)
(let ((h (make-hash-table)) out) (dotimes (i 5) (puthash i t h)) (remhash 1 h) (remhash 3 h) (puthash 77 t h) (puthash 78 t h) (puthash 79 t h) (maphash (lambda (k _) (push k out)) h) (nreverse out))
;; => (0 78 2 77 4 79)
(let ((h (make-hash-table)) out) (dotimes (i 200) (puthash i t h)) (maphash (lambda (k _) (push k out)) h) (equal (nreverse out) (number-sequence 0 199)))
;; => t
(let ((h (make-hash-table)) out) (dotimes (i 3) (puthash i t h)) (clrhash h) (puthash 'x 1 h) (puthash 'y 2 h) (maphash (lambda (k v) (push (cons k v) out)) h) out)
;; => ((y . 2) (x . 1))
(maphash #'ignore (make-hash-table))
;; => nil
(let ((h (make-hash-table)) out) (dotimes (i 4) (puthash i t h)) (puthash 1 'again h) (maphash (lambda (k v) (push (list k v) out)) h) (nreverse out))
;; => ((0 t) (1 again) (2 t) (3 t))
