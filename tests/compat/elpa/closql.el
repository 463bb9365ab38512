;;; closql.el --- what of elpa-closql needs no buffer  -*- lexical-binding: t; -*-
;; libraries: emacsql emacsql-sqlite closql

(defclass closql-smoke (closql-object) ((closql-table :initform 'smoke) (closql-primary-key :initform 'id) (id :initarg :id) (name :initarg :name :initform nil)))
(show (class-abstract-p 'closql-object))
(show (child-of-class-p 'closql-smoke 'closql-object))
(show (condition-case e (closql-object) (error 'abstract)))
(show (child-of-class-p 'closql-database 'emacsql-connection))
(show (closql-object-p 5))
(show (format-spec "%n" '((?n . "y"))))
