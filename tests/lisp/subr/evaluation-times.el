;; -*- lexical-binding: t -*-
(eval-when-compile (+ 1 2))
;; => 3
(eval-and-compile (+ 1 2) 5)
;; => 5
(with-no-warnings 1 2)
;; => 2
(with-suppressed-warnings ((obsolete foo)) 1 2)
;; => 2
(declare-function foo "bar")
;; => nil
(1value 3)
;; => 3
