;;; timers run while a program sleeps; with-timeout  -*- lexical-binding: t; -*-

(let (r) (run-at-time 0.05 nil (lambda () (push 1 r))) (sleep-for 0.1) r) ;; => (1)
(let (r) (run-at-time 0.05 nil (lambda () (push 1 r))) (sit-for 0.1) r) ;; => (1)
(let (r) (run-at-time 0 nil (lambda () (push 1 r))) (sleep-for 0) r) ;; => nil
(let (r) (sleep-for 0.05) r) ;; => nil
(let (r) (run-at-time 0 nil (lambda () (push 1 r))) (sleep-for 0.001) r) ;; => (1)
(let (r (tm nil)) (setq tm (run-at-time 0.01 0.02 (lambda () (push 1 r)))) (sleep-for 0.1) (cancel-timer tm) (> (length r) 1)) ;; => t
(let (r) (run-at-time 0.1 nil (lambda () (push 'b r))) (run-at-time 0.01 nil (lambda () (push 'a r))) (sleep-for 0.15) r) ;; => (b a)
(with-timeout (0.05 'timed) (sleep-for 0.5) 'slept) ;; => timed
(with-timeout (0.5 'timed) (sleep-for 0.01) 'slept) ;; => slept
(with-timeout (0.05) (sleep-for 0.5) 'slept) ;; => nil
(with-timeout (0.05 'outer) (with-timeout (1 'inner) (sleep-for 0.5))) ;; => outer
(with-timeout (1 'outer) (with-timeout (0.02 'inner) (sleep-for 0.5))) ;; => inner
(with-timeout (0.05 'timed) (error "e")) ;; signals (error "e")
(catch 'x (run-at-time 0.01 nil (lambda () (throw 'x 'thrown))) (sleep-for 0.05) 'no) ;; => thrown
(with-timeout (nil 'never) (sleep-for 0.01) 'slept) ;; => never
(with-timeout ((+ 0.01 0.01) (list 1) (list 2)) (while t (sleep-for 0.01))) ;; => (2)
(let ((s (with-timeout-suspend))) s) ;; => nil
(let (r) (run-with-idle-timer 0.01 nil (lambda () (push 1 r))) (sleep-for 0.05) r) ;; => nil
(let (r) (run-at-time 0.01 nil (lambda () (sleep-for 0.02) (push 'a r))) (run-at-time 0.015 nil (lambda () (push 'b r)))  (sleep-for 0.06) r) ;; => (a b)
(while-no-input 1 2) ;; => 2
(list (sit-for 0) (sit-for 0.01) (sit-for 0.01 t)) ;; => (t t t)
(let ((timer-list nil)) (run-at-time 1 nil #'ignore) (aref (car timer-list) 0)) ;; => nil
(let (r) (let ((inhibit-quit nil)) (run-at-time 0.01 nil (lambda () (setq r (list inhibit-quit deactivate-mark)))) (sleep-for 0.02) r)) ;; => (t nil)
(condition-case x (progn (run-at-time 0.01 nil (lambda () (signal 'quit nil))) (sleep-for 0.03) 'fine) (quit 'quit)) ;; => quit

;; A timer may make another one; Emacs runs that one later
(let (r) (run-at-time 0.01 nil (lambda () (run-at-time 0.01 nil (lambda () (push 'n r))))) (sleep-for 0.06) r) ;; emlet => (n)
;; What is no timer is left alone
(let ((timer-list (list 5 [nil] "x"))) (sleep-for 0.01)) ;; emlet => nil
(let ((timer-list (list 1))) (setcdr timer-list timer-list) (sleep-for 0.01)) ;; emlet => nil
(input-pending-p) ;; => nil
