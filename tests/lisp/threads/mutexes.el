;;; mutexes and condition variables  -*- lexical-binding: t; -*-

(let ((m (make-mutex "q"))) (list (mutex-name m) (mutex-lock m) (mutex-lock m) (mutex-unlock m) (mutex-unlock m))) ;; => ("q" nil nil nil nil)
(mutex-unlock (make-mutex)) ;; signals (error "Cannot unlock mutex owned by another thread")
(let ((m (make-mutex))) (thread-join (make-thread (lambda () (mutex-lock m)))) (mutex-unlock m)) ;; signals (error "Cannot unlock mutex owned by another thread")
(let* ((m (make-mutex)) (th (progn (mutex-lock m) (make-thread (lambda () (mutex-lock m) (mutex-unlock m) 'ok))))) (sleep-for 0.02) (list (eq (thread--blocker th) m) (mutex-unlock m) (thread-join th))) ;; => (t nil ok)
(let* ((m (make-mutex)) (c (make-condition-variable m "n"))) (list (condition-name c) (eq (condition-mutex c) m))) ;; => ("n" t)
(condition-wait (make-condition-variable (make-mutex))) ;; signals (error "Condition variable’s mutex is not held by current thread")
(condition-notify (make-condition-variable (make-mutex))) ;; signals (error "Condition variable’s mutex is not held by current thread")
(make-condition-variable 1) ;; signals (wrong-type-argument mutexp 1)
(condition-wait 1) ;; signals (wrong-type-argument condition-variable-p 1)
(let* ((m (make-mutex)) (c (make-condition-variable m)) (go nil) (th (make-thread (lambda () (with-mutex m (while (not go) (condition-wait c)) 'gone))))) (while (not (eq (thread--blocker th) c)) (sleep-for 0.01)) (progn (with-mutex m (setq go t) (condition-notify c)) (list (thread-join th) (thread--blocker th)))) ;; => (gone nil)
(let* ((m (make-mutex)) (c (make-condition-variable m)) (log nil) (mk (lambda (n) (make-thread (lambda () (with-mutex m (condition-wait c) (push n log)))))) (ts (mapcar mk '(1 2 3)))) (sleep-for 0.01) (with-mutex m (condition-notify c)) (sleep-for 0.01) (let ((some (length log))) (with-mutex m (condition-notify c t)) (mapc #'thread-join ts) (list some (length log)))) ;; => (1 3)
;; a producer and a consumer
(let* ((m (make-mutex)) (c (make-condition-variable m)) (queue nil) (got nil)
       (consumer (make-thread (lambda () (dotimes (_ 50) (with-mutex m (while (null queue) (condition-wait c)) (push (pop queue) got))))))
       (producer (make-thread (lambda () (dotimes (i 50) (with-mutex m (push i queue) (condition-notify c)) (thread-yield))))))
  (thread-join producer) (thread-join consumer) (apply #'+ got))
;; => 1225
