;;; emacsql.el --- what of elpa-emacsql needs no buffer  -*- lexical-binding: t; -*-
;; libraries: emacsql

(show (emacsql-format (emacsql-prepare [:select [name age] :from people :where (> age $s1)]) 30))
(show (emacsql-format (emacsql-prepare [:create-table $i1 $S2]) 'people [name (age integer)]))
(show (emacsql-format (emacsql-prepare [:delete :from t :where (in a [1 2 3])])))
(show (emacsql-format (emacsql-prepare [:select [(funcall count *)] :from t :group-by a :order-by [(desc b)]])))
(show (emacsql-escape-identifier 'foo-bar))
(show (emacsql-escape-identifier 'select))
(show (condition-case e (emacsql-format (emacsql-prepare [:select $q1])) (error (car e))))
(show (emacsql-prepare-schema [a (b integer :primary-key) (c :not-null)]))
(show (emacsql-param '$s12))
(show (emacsql-flatten-sql [:select [a b] :from t]))
