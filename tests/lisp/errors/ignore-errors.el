;;; wrappers  -*- lexical-binding: t; -*-

(ignore-errors (car 5))
;; => nil
(ignore-errors (+ 1 2))
;; => 3
(ignore-error wrong-type-argument (car 5))
;; => nil
(ignore-error arith-error (car 5)) ;; signals wrong-type-argument
(condition-case-unless-debug nil (car 5) (error 'x))
;; => x
(with-demoted-errors "E: %S" (+ 1 1))
;; => 2
