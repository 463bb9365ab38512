;;; errors end a thread and are remembered  -*- lexical-binding: t; -*-

(list (thread-join (make-thread (lambda () (signal 'error '("x" 1))))) (thread-last-error) (thread-last-error t) (thread-last-error)) ;; => (nil (error "x" 1) (error "x" 1) nil)
(list (catch 'foo (thread-join (make-thread (lambda () (throw 'foo 1))))) (thread-last-error t)) ;; => (nil (no-catch foo 1))
(thread-join (make-thread (lambda () (condition-case e (car 5) (error e))))) ;; => (wrong-type-argument listp 5)
(list (thread-join (make-thread 1)) (thread-last-error t)) ;; => (nil (invalid-function 1))
;; an error given to a thread is signalled in it, and in whoever joins it
(let* ((log nil) (th (make-thread (lambda () (condition-case e (while t (thread-yield)) (error (push e log))))))) (thread-yield) (thread-signal th 'error '("hi")) (list (condition-case e (thread-join th) (error e)) log)) ;; => ((error "hi") ((error "hi")))
(let* ((th (make-thread (lambda () 8)))) (thread-signal th 'error '("early")) (thread-join th)) ;; signals (error "early")
(thread-signal (current-thread) 'error '("self")) ;; signals (error "self")
(let ((th (make-thread #'ignore))) (thread-join th) (thread-signal th 'error nil)) ;; => nil
(thread-join (make-thread (lambda () (thread-signal main-thread 'error '("from a thread")) 5))) ;; => 5
(let ((unwound nil)) (let ((th (make-thread (lambda () (unwind-protect (while t (thread-yield)) (setq unwound t)))))) (thread-yield) (thread-signal th 'error '("out")) (ignore-errors (thread-join th))) unwound) ;; => t
;; waiting for oneself in a circle
(let ((m (make-mutex))) (thread-join (make-thread (lambda () (mutex-lock m)))) (mutex-lock m))
;; emlet signals (error "Every thread waits for another")
