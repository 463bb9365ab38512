;;; print-gensym and uninterned symbols  -*- lexical-binding: t; -*-

(prin1-to-string (make-symbol "foo"))
;; => "foo"
(let ((print-gensym t)) (prin1-to-string (make-symbol "foo")))
;; => "#:foo"
(let ((print-gensym t)) (prin1-to-string (make-symbol "")))
;; => "#:"
(let ((print-gensym t) (s (make-symbol "x"))) (prin1-to-string (list s s)))
;; => "(#:x #:x)"
(let ((print-gensym t) (print-circle t) (s (make-symbol "x"))) (prin1-to-string (list s s)))
;; => "(#1=#:x #1#)"
(let ((print-gensym t)) (prin1-to-string 'foo))
;; => "foo"
