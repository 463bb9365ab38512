;;; handlers that run where the error is  -*- lexical-binding: t; -*-

(let ((log nil)) (condition-case e (handler-bind ((error (lambda (c) (push (car c) log)))) (car 5)) (error (push 'outer log))) (nreverse log)) ;; emlet => (wrong-type-argument outer)
(handler-bind ((error #'ignore)) (+ 1 2)) ;; emlet => 3
(catch 'k (handler-bind ((error (lambda (_) (throw 'k 'thrown)))) (error "x"))) ;; emlet => thrown
(handler-bind ((arith-error (lambda (_) (error "never")))) (car 5)) ;; emlet signals (wrong-type-argument listp 5)
(handler-bind ((error (lambda (_) (error "other")))) (car 5)) ;; emlet signals (error "other")
(let ((log nil)) (ignore-errors (handler-bind ((error (lambda (_) (push 1 log))) (error (lambda (_) (push 2 log)))) (error "x"))) (nreverse log)) ;; emlet => (1 2)
(let ((log nil)) (ignore-errors (handler-bind ((error (lambda (_) (push 'outer log)))) (handler-bind ((error (lambda (_) (push 'inner log)))) (error "x")))) (nreverse log)) ;; emlet => (inner outer)
