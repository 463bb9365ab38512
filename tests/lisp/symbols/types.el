;;; type-of  -*- lexical-binding: t; -*-

(mapcar #'type-of (list 1 1.0 'a "s" '(1) [1] nil (make-hash-table) (record 'r) (bool-vector) (expt 2 70) (make-char-table 'x) #'car (symbol-function 'if)))
;; => (integer float symbol string cons vector symbol hash-table r bool-vector integer char-table symbol subr)
