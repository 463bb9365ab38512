;;; deferred.el --- what of elpa-deferred needs no buffer  -*- lexical-binding: t; -*-
;; libraries: deferred

(show (let ((d (deferred:new (lambda (x) (* 2 x))))) (list (deferred-p d) (deferred-status d) (deferred:status d))))
(show (deferred:$ (list 1) (cons 0 it)))
(show (let ((result nil)) (deferred:$ (deferred:succeed 3) (deferred:nextc it (lambda (x) (setq result (* x x))))) (deferred:flush-queue!) result))
(show (let ((result nil)) (deferred:$ (deferred:next (lambda () 5)) (deferred:nextc it (lambda (x) (push x result) (+ x 1))) (deferred:nextc it (lambda (x) (push x result)))) (deferred:flush-queue!) result))
(show (let ((caught nil)) (deferred:$ (deferred:next (lambda () (error "oops"))) (deferred:error it (lambda (e) (setq caught (error-message-string e))))) (deferred:flush-queue!) caught))
(show (let ((result nil)) (deferred:$ (deferred:parallel (deferred:next (lambda () 1)) (deferred:next (lambda () 2))) (deferred:nextc it (lambda (x) (setq result x)))) (deferred:flush-queue!) result))
(show (let ((n 0)) (deferred:loop 4 (lambda (i) (setq n (+ n i)))) (deferred:flush-queue!) n))
(show (let ((r nil)) (deferred:$ (deferred:call (lambda (a b) (list a b)) 1 2) (deferred:nextc it (lambda (x) (setq r x)))) (deferred:flush-queue!) r))
(show (deferred:empty-p 0))
