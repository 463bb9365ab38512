;;; copies are independent  -*- lexical-binding: t; -*-

(let* ((h (make-hash-table :test 'equal :weakness 'key :size 7)) (c (progn (puthash "a" 1 h) (copy-hash-table h)))) (list (gethash "a" c) (hash-table-test c) (hash-table-weakness c) (hash-table-count c)))
;; => (1 equal key 1)
(let* ((h (make-hash-table)) (c (copy-hash-table h))) (puthash 1 2 h) (list (hash-table-count h) (hash-table-count c)))
;; => (1 0)
(let* ((h (make-hash-table)) (v (list 1)) (c (progn (puthash 'k v h) (copy-hash-table h)))) (eq (gethash 'k h) (gethash 'k c)))
;; => t
(let* ((h (make-hash-table)) c out) (dotimes (i 5) (puthash i i h)) (setq c (copy-hash-table h)) (remhash 2 c) (remhash 0 h) (maphash (lambda (k _) (push k out)) c) (list out (hash-table-count h)))
;; => ((4 3 1 0) 4)
(let* ((h (make-hash-table :purecopy t)) (c (copy-hash-table h))) (puthash 1 1 c) (gethash 1 c))
;; => 1
