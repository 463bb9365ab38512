;;; fsm.el --- what of elpa-fsm needs no buffer  -*- lexical-binding: t; -*-
;; libraries: fsm

(show (macrop 'define-state-machine))
(define-state-machine smoke :start ((x) "Start." (list 'idle (list x) nil)))
(define-state smoke idle (fsm state-data event callback) (list 'busy (cons event state-data) nil))
(show (and (gethash 'idle (get 'smoke :fsm-event)) t))
(show (fboundp 'start-smoke))
(define-state smoke busy (fsm state-data event callback) (if callback (funcall callback (list event state-data))) (list 'busy (cons event state-data) nil))
(define-enter-state smoke idle (fsm state-data) (list (cons 'entered state-data) nil))
