;;; the hash-colon syntax makes fresh symbols  -*- lexical-binding: t; -*-

(let ((s (read "#:foo"))) (list (symbolp s) (symbol-name s) (eq s 'foo) (intern-soft s)))
;; => (t "foo" nil nil)
(eq (read "#:a") (read "#:a"))
;; => nil
(let ((l (read "(#:x #:x)"))) (eq (car l) (cadr l)))
;; => nil
(let ((l (read "(#1=#:x #1#)"))) (eq (car l) (cadr l)))
;; => t
(symbol-name (read "#:"))
;; => ""
(let ((s (read "#_foo"))) (eq s 'foo))
;; => t
