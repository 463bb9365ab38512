;;; -*- lexical-binding: t -*-
(list (timer-create) (timerp (timer-create)) (timerp [1]) (timerp nil))
;; => ([t nil nil nil nil nil nil nil nil nil] t nil nil)
(let ((tm (timer-create))) (timer-set-time tm '(1 2 3 4) 5) (timer-set-function tm 'foo '(1 2)) tm)
;; => [t 1 2 3 5 foo (1 2) nil 4 nil]
(let ((tm (run-at-time 100000 nil 'ignore 1))) (list (timerp tm) (and (memq tm timer-list) t) (aref tm 0) (aref tm 5) (aref tm 6) (progn (cancel-timer tm) (memq tm timer-list))))
;; => (t t nil ignore (1) nil)
(mapcar #'timer-duration '("2 min" "1 hour 5 secs" "x" "3 days" "1.5 hours" "week" "10 microseconds"))
;; => (120 3605 nil 259200 5400.0 604800 9.999999999999999e-06)
(list (condition-case e (cancel-timer 5) (error e)) (condition-case e (run-at-time "foo" nil 'ignore) (error e)) (condition-case e (timer-set-function 5 'a) (error e)))
;; => ((wrong-type-argument timerp 5) (error "Invalid time specification") (wrong-type-argument timerp 5))
(let ((tm (run-with-idle-timer 10 t 'timer-suite))) (list tm (and (memq tm timer-idle-list) t) (progn (cancel-function-timers 'timer-suite) (memq tm timer-idle-list))))
;; => ([nil 0 10 0 t timer-suite nil idle 0 nil] t nil)
(let ((tm (timer-create))) (timer-set-time tm '(0 5)) (timer-inc-time tm 10) tm)
;; => [t 0 15 0 nil nil nil nil 0 nil]
(let ((x 0)) (let ((tm (run-at-time nil nil (lambda () (setq x 1))))) (timer-event-handler tm) (list x (memq tm timer-list))))
;; => (1 nil)
(let ((tm (run-at-time 0 5 'ignore))) (prog1 (aref tm 4) (cancel-timer tm)))
;; => 5
(list (timer-relative-time '(0 5) 10) (timer-next-integral-multiple-of-time '(0 5) 10))
;; => (15 (0 10 0 0))
(let ((a (run-at-time 1000 nil 'ignore)) (b (run-at-time 500 nil 'ignore)) (c (run-at-time 2000 nil 'ignore))) (prog1 (mapcar (lambda (tm) (cond ((eq tm a) 'a) ((eq tm b) 'b) ((eq tm c) 'c) (t 'other))) timer-list) (mapc #'cancel-timer (list a b c))))
;; => (b a c)
