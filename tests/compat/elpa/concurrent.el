;;; concurrent.el --- what of elpa-concurrent needs no buffer  -*- lexical-binding: t; -*-
;; libraries: deferred concurrent

(show (let* ((s (cc:semaphore-create 2))) (list (cc:semaphore-p s) (cc:semaphore-permits s) (cc:semaphore-max-permits s))))
(show (let* ((s (cc:semaphore-create 1)) (log nil)) (cc:semaphore-acquire s) (push (cc:semaphore-permits s) log) (cc:semaphore-release s) (push (cc:semaphore-permits s) log) log))
(show (let* ((ch (cc:signal-channel "c")) (got nil)) (cc:signal-connect ch 'ev (lambda (event) (push event got))) (cc:signal-send ch 'ev 1 2) (deferred:flush-queue!) got))
(show (let ((df (cc:dataflow-environment)) (got nil)) (deferred:$ (cc:dataflow-get df 'x) (deferred:nextc it (lambda (v) (setq got v)))) (cc:dataflow-set df 'x 42) (deferred:flush-queue!) (list got (cc:dataflow-get-sync df 'x))))
(show (let* ((r nil) (gen (cc:generator (lambda (x) (push x r)) (yield 1) (yield 2)))) (funcall gen) (deferred:flush-queue!) (funcall gen) (deferred:flush-queue!) r))
