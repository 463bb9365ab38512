;;; fsm.el --- what of elpa-fsm needs no buffer  -*- lexical-binding: t; -*-
;; libraries: fsm

(show (macrop 'define-state-machine))
(define-state-machine smoke :start ((x) "Start." (list 'idle (list x) nil)))
(define-state smoke idle (fsm state-data event callback) (list 'busy (cons event state-data) nil))
(show (hash-table-keys (get 'smoke :fsm-event)))
(show (fboundp 'start-smoke))
