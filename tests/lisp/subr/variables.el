;; -*- lexical-binding: t -*-
(defvar-local t-local 3 "Doc.")
;; => t-local
(list t-local (local-variable-if-set-p 't-local))
;; => (3 t)
(setq-default t-local 4)
;; => 4
t-local
;; => 4
(progn (setq-local t-local 5 t-local2 6) (list t-local t-local2 (default-value 't-local)))
;; => (5 6 4)
(bound-and-true-p t-nosuch)
;; => nil
(bound-and-true-p t-local)
;; => 5
(macroexpand '(setq-local a))
;; signals (error "PAIRS must have an even number of variable/value members")
