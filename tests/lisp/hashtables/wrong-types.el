;;; anything else is refused  -*- lexical-binding: t; -*-

(gethash 1 'x) ;; signals (wrong-type-argument hash-table-p x)
(puthash 1 2 nil) ;; signals (wrong-type-argument hash-table-p nil)
(remhash 1 [1]) ;; signals (wrong-type-argument hash-table-p [1])
(clrhash 5) ;; signals (wrong-type-argument hash-table-p 5)
(maphash #'ignore 5) ;; signals (wrong-type-argument hash-table-p 5)
(copy-hash-table "a") ;; signals (wrong-type-argument hash-table-p "a")
(hash-table-count 1) ;; signals (wrong-type-argument hash-table-p 1)
(mapcar (lambda (f) (condition-case e (funcall f 7) (error (cdr e)))) '(hash-table-size hash-table-test hash-table-weakness hash-table-rehash-size hash-table-rehash-threshold))
;; => ((hash-table-p 7) (hash-table-p 7) (hash-table-p 7) (hash-table-p 7) (hash-table-p 7))
(gethash 1) ;; signals wrong-number-of-arguments
