;;; threads run when others yield, wait or end  -*- lexical-binding: t; -*-

(list (type-of (current-thread)) (eq main-thread (current-thread)) (thread-name main-thread) (thread-live-p main-thread)) ;; => (thread t nil t)
(thread-join (make-thread (lambda () 42))) ;; => 42
(let ((th (make-thread (lambda () 7) "seven"))) (list (thread-name th) (thread-live-p th) (thread-join th) (thread-live-p th) (thread-join th))) ;; => ("seven" t 7 nil 7)
(let* ((log nil) (th (make-thread (lambda () (push 'thread log))))) (push 'main log) (thread-join th) log) ;; => (thread main)
(let* ((log nil) (th (make-thread (lambda () (dotimes (i 3) (push i log) (thread-yield)))))) (thread-join th) log) ;; => (2 1 0)
(thread-join (current-thread)) ;; signals (error "Cannot join current thread")
(thread-join 1) ;; signals (wrong-type-argument threadp 1)
(make-thread #'ignore 1) ;; signals (wrong-type-argument stringp 1)
(format "%s %s %s" (make-thread #'ignore "t") (make-mutex "m") (make-condition-variable (make-mutex) "c")) ;; => "#<thread t> #<mutex m> #<condvar c>"
(progn (thread-yield) (length (all-threads))) ;; => 1
(let ((th (make-thread (lambda () (sleep-for 0.02) 'slept)))) (list (thread-join th))) ;; => (slept)
(let* ((log nil) (slow (make-thread (lambda () (sleep-for 0.5) (push 'slow log)))) (fast (make-thread (lambda () (sleep-for 0.01) (push 'fast log))))) (thread-join slow) (thread-join fast) log) ;; => (slow fast)
(backtrace--frames-from-thread (make-thread #'ignore)) ;; => nil
