;;; mutating a table from its own test is refused  -*- lexical-binding: t; -*-

(defvar t-ht-self nil)
(define-hash-table-test 't-ht-mutator (lambda (a b) (puthash 'inner 1 t-ht-self) (eq a b)) (lambda (_) 1))
(let ((h (make-hash-table :test 't-ht-mutator))) (setq t-ht-self (make-hash-table :test 'eq)) (puthash 'a 1 h) (puthash 'b 2 h) (list (hash-table-count h) (gethash 'inner t-ht-self)))
;; => (2 1)
(define-hash-table-test 't-ht-selfmut #'eq (lambda (_) (when t-ht-self (remhash 'zz t-ht-self)) 1))
(let ((h (make-hash-table :test 't-ht-selfmut))) (setq t-ht-self nil) (puthash 'a 1 h) (setq t-ht-self h) (condition-case e (progn (gethash 'a h) 'no-error) (error (cadr e))))
;; => "hash table test modifies table"
