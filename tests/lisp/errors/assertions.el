;;; cl-assert and friends  -*- lexical-binding: t; -*-

(require 'cl-lib)
(cl-assert t)
;; => nil
(cl-assert (= 1 2)) ;; signals cl-assertion-failed
(cl-check-type 5 integer)
;; => nil
(cl-check-type 5 string) ;; signals (wrong-type-argument string 5 5)
(condition-case e (cl-assert nil) (error (car e)))
;; => cl-assertion-failed
