;;; get, put, remove, clear  -*- lexical-binding: t; -*-

(let ((h (make-hash-table))) (list (puthash 'a 1 h) (gethash 'a h) (gethash 'b h) (gethash 'b h 'default) (hash-table-count h)))
;; => (1 1 nil default 1)
(let ((h (make-hash-table))) (puthash 'a 1 h) (list (puthash 'a 2 h) (gethash 'a h) (hash-table-count h)))
;; => (2 2 1)
(let ((h (make-hash-table))) (puthash 'a 1 h) (list (remhash 'a h) (remhash 'a h) (gethash 'a h) (hash-table-count h)))
;; => (nil nil nil 0)
(let ((h (make-hash-table))) (puthash 'a 1 h) (list (eq (clrhash h) h) (hash-table-count h)))
;; => (t 0)
(let ((h (make-hash-table))) (puthash nil 1 h) (puthash 'x nil h) (list (gethash nil h) (gethash 'x h 'd)))
;; => (1 nil)
(mapcar #'hash-table-p (list (make-hash-table) 'a nil [1]))
;; => (t nil nil nil)
