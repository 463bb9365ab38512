;;; the current time  -*- lexical-binding: t; -*-

(let ((n (current-time))) (list (listp n) (length n)))
;; => (t 4)
(floatp (float-time))
;; => t
(< (float-time) (+ 5 (float-time)))
;; => t
(let ((a (float-time))) (<= a (float-time)))
;; => t
(integerp (time-convert nil 'integer))
;; => t
(stringp (current-time-string))
;; => t
