;;; errors inside tests leave the table usable  -*- lexical-binding: t; -*-

(define-hash-table-test 't-ht-fail (lambda (a b) (if (eq a 'bad) (error "test") (eq a b))) (lambda (k) (if (eq k 'worse) (error "hash") 7)))
(let ((h (make-hash-table :test 't-ht-fail))) (puthash 'a 1 h) (list (condition-case e (puthash 'worse 1 h) (error (cadr e))) (hash-table-count h) (gethash 'a h)))
;; => ("hash" 1 1)
(let ((h (make-hash-table :test 't-ht-fail))) (puthash 'a 1 h) (list (condition-case e (gethash 'worse h) (error (cadr e))) (gethash 'a h)))
;; => ("hash" 1)
(define-hash-table-test 't-ht-throw #'eq (lambda (k) (if (eq k 'esc) (throw 't-ht-out 'thrown) 1)))
(let ((h (make-hash-table :test 't-ht-throw))) (puthash 'a 1 h) (list (catch 't-ht-out (puthash 'esc 1 h)) (hash-table-count h) (gethash 'a h)))
;; => (thrown 1 1)
