;;; loading a file evaluates its forms  -*- lexical-binding: t; -*-

(load (concat suite-directory "fixtures/simple") nil t)
;; => t
(list t-load-simple-value (t-load-simple-fn 3))
;; => (loaded (simple 3))
(load (concat suite-directory "fixtures/simple.el") nil t t)
;; => t
(load "/no/such/file-here") ;; signals file-missing
(load "/no/such/file-here" t)
;; => nil
(load 5) ;; signals wrong-type-argument
load-in-progress
;; => nil
