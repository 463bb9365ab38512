;;; ht.el --- what of elpa-ht needs no buffer  -*- lexical-binding: t; -*-
;; libraries: dash ht

(show (ht-get (ht ('a 1) ('b 2)) 'b))
(show (ht-get* (ht ("a" (ht ("b" 3)))) "a" "b"))
(show (sort (ht-keys (ht (1 2) (3 4))) #'<))
(show (ht-to-alist (ht-merge (ht (1 2)) (ht (1 3)))))
(show (ht-map #'list (ht (1 2))))
(show (ht-size (ht-remove! (ht (1 2)) 1)))
(show (ht-equal? (ht (1 2)) (ht (1 2))))
(show (ht->plist (ht-from-plist '(:a 1))))
(show (ht-find (lambda (k v) (> v 2)) (ht (1 2) (3 4))))
(show (ht-items (ht-select (lambda (k v) (= v 4)) (ht (1 2) (3 4)))))
(show (ht-amap (list key value) (ht (1 2))))
(show (ht-contains? (ht (1 2)) 1))
