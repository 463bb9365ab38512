;;; define-hash-table-test  -*- lexical-binding: t; -*-

(define-hash-table-test 't-ht-ci (lambda (a b) (string= (downcase a) (downcase b))) (lambda (k) (sxhash (downcase k))))
(let ((h (make-hash-table :test 't-ht-ci))) (puthash "Foo" 1 h) (list (gethash "FOO" h) (gethash "bar" h) (hash-table-test h)))
;; => (1 nil t-ht-ci)
(define-hash-table-test 't-ht-mod (lambda (a b) (= (mod a 10) (mod b 10))) (lambda (k) (mod k 10)))
(let ((h (make-hash-table :test 't-ht-mod))) (dotimes (i 100) (puthash i i h)) (list (hash-table-count h) (gethash 1003 h)))
;; => (10 93)
(define-hash-table-test 't-ht-bighash #'eq (lambda (_) (expt 2 80)))
(let ((h (make-hash-table :test 't-ht-bighash))) (puthash 'a 1 h) (gethash 'a h))
;; => 1
(define-hash-table-test 't-ht-oddhash #'eq (lambda (_) "not a number"))
(condition-case e (let ((h (make-hash-table :test 't-ht-oddhash))) (puthash 'a 1 h) (gethash 'a h)) (error e))
;; => 1
