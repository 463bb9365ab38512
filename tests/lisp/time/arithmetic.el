;;; adding, subtracting and comparing times  -*- lexical-binding: t; -*-

(time-add 1 2)
;; => 3
(time-subtract 5 3)
;; => 2
(time-less-p 1 2)
;; => t
(time-equal-p 1 1)
;; => t
(float-time '(0 5))
;; => 5.0
(float-time '(1 0 500000 0))
;; => 65536.5
(time-convert 1.5 'list)
;; => (0 1 500000 0)
(time-convert 5 t)
;; => (5 . 1)
(time-convert '(3 . 2) 'list)
;; => (0 1 500000 0)
(time-add '(0 1) '(0 2 500000 0))
;; => (0 3 500000 0)
(float-time (time-add 1.5 2))
;; => 3.5
(time-to-seconds 5)
;; => 5.0
