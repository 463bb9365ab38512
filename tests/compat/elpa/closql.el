;;; closql.el --- what of elpa-closql needs no buffer  -*- lexical-binding: t; -*-
;; libraries: emacsql emacsql-sqlite closql

(defclass closql-smoke (closql-object) ((closql-table :initform 'smoke) (closql-primary-key :initform 'id) (id :initarg :id) (name :initarg :name :initform nil)))
(show (class-abstract-p 'closql-object))
(show (child-of-class-p 'closql-smoke 'closql-object))
(show (condition-case e (closql-object) (error 'abstract)))
(show (child-of-class-p 'closql-database 'emacsql-connection))
(show (closql-object-p 5))
(show (format-spec "%n" '((?n . "y"))))
(show (let ((o (closql-smoke :id 1 :name "n"))) (list (oref o id) (oref o name) (closql-object-p o) (closql-smoke-p o))))
(show (closql--abbrev-class 'closql-smoke))
(show (closql-where-class-in '(closql-smoke)))
(show (closql-oref (closql-smoke :id 7) 'id))
(show (oref-default 'closql-smoke closql-primary-key))
(show (object-of-class-p (closql-smoke :id 1) 'closql-object))
(show (let ((o (closql-smoke :id 1))) (closql--oset o 'name "set") (oref o name)))
