;;; conditions and their parents  -*- lexical-binding: t; -*-

(define-error 't-err-base "Base trouble")
(define-error 't-err-child "Child trouble" 't-err-base)
(define-error 't-err-two "Two" '(t-err-base arith-error))
(condition-case e (signal 't-err-child '(1)) (t-err-base (list 'base e)))
;; => (base (t-err-child 1))
(condition-case nil (signal 't-err-child nil) (error 'error))
;; => error
(condition-case nil (signal 't-err-two nil) (arith-error 'arith))
;; => arith
(list (get 't-err-child 'error-conditions) (get 't-err-child 'error-message))
;; => ((t-err-child t-err-base error) "Child trouble")
(error-message-string '(t-err-child 1 2))
;; => "Child trouble: 1, 2"
(condition-case nil (signal 't-err-base nil) (t-err-child 'child) (t-err-base 'base))
;; => base
