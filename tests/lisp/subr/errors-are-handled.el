;; -*- lexical-binding: t -*-
(ignore-errors (/ 1 0))
;; => nil
(ignore-errors 1 2)
;; => 2
(ignore-error arith-error (/ 1 0))
;; => nil
(ignore-error (void-variable arith-error) (/ 1 0))
;; => nil
(ignore-error void-variable (/ 1 0))
;; signals (arith-error)
(condition-case-unless-debug e (error "a") (error (cdr e)))
;; => ("a")
(condition-case-unless-debug nil (signal 'arith-error nil) ((void-variable arith-error) 'caught))
;; => caught
(with-demoted-errors "E %S" 1 2)
;; => 2
(with-demoted-errors "E %S" (error "x"))
;; => nil
