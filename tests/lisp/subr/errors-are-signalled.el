;; -*- lexical-binding: t -*-
(error "Foo %d %s" 3 'a)
;; signals (error "Foo 3 a")
(error "100%%")
;; signals (error "100%")
(user-error "Bar %S" "x")
;; signals (user-error "Bar \"x\"")
(define-error 't-err "Test" '(arith-error file-error))
;; => "Test"
(get 't-err 'error-conditions)
;; => (t-err arith-error error file-error)
(get 't-err 'error-message)
;; => "Test"
(define-error 't-err-2 "Test2")
;; => "Test2"
(get 't-err-2 'error-conditions)
;; => (t-err-2 error)
(condition-case e (signal 't-err '(1 2)) (file-error (list 'file e)))
;; => (file (t-err 1 2))
(error-message-string '(t-err 1 2))
;; => "peculiar error: 2"
(noreturn 1)
;; signals error
