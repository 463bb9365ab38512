;;; cl-progv and symbols bound at run time  -*- lexical-binding: t; -*-

(require 'cl-lib)
(cl-progv '(t-dyn-p1 t-dyn-p2) '(1 2) (list (symbol-value 't-dyn-p1) (symbol-value 't-dyn-p2)))
;; => (1 2)
(boundp 't-dyn-p1)
;; => nil
(cl-progv '(t-dyn-p1) nil (boundp 't-dyn-p1))
;; => t
(cl-progv '(t-dyn-p1) '(1 2 3) (symbol-value 't-dyn-p1))
;; => 1
