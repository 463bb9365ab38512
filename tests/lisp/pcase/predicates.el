;; -*- lexical-binding: t -*-
(mapcar (lambda (x) (pcase x ((pred stringp) 'str) ((pred integerp) 'int) ((pred (not symbolp)) 'other) (_ 'sym))) '("a" 5 1.5 foo nil))
;; => (str int other sym sym)
(pcase 5 ((pred (< 3)) 'more))
;; => more
(pcase 5 ((pred (lambda (x) (= x 5))) 'five))
;; => five
(pcase 3 ((and (pred numberp) (pred (not zerop)) n) (/ 6 n)))
;; => 2
(pcase "abc" ((pred (string-match "b")) 'found))
;; => found
(pcase 'a ((pred (not (eq 'a))) 1) (_ 2))
;; => 2
