;;; db.el --- what of elpa-db needs no buffer  -*- lexical-binding: t; -*-
;; libraries: kv db

(show (let ((db (db-make '(db-hash)))) (db-put 'a '(("name" . "x") ("n" . 1)) db) (db-put 'b '(("name" . "y") ("n" . 2)) db) (list (db-get 'a db) (db-get 'zz db))))
(show (let ((db (db-make '(db-hash)))) (db-put 'a '((n . 1)) db) (db-put 'b '((n . 2)) db) (db-query db '(= n 2))))
(show (let ((db (db-make '(db-hash))) (seen nil)) (db-put 'a '((n . 1)) db) (db-map (lambda (k v) (push (list k v) seen)) db) seen))
(show (let ((from (db-make '(db-hash))) (to (db-make '(db-hash)))) (db-put 1 '((x . y)) from) (db-copy from to) (db-get 1 to)))
(show (let ((db (db-make '(db-hash)))) (db-put 'a 1 db) (db-hash-clear db) (db-get 'a db)))
(show (condition-case nil (db-make '(no-such-store)) (error 'error)))
