;;; bad times  -*- lexical-binding: t; -*-

(float-time 'a) ;; signals error
(format-time-string 5) ;; signals (wrong-type-argument stringp 5)
(encode-time 1) ;; signals (wrong-type-argument consp 1)
(decode-time 'x) ;; signals error
(time-add 'a 1) ;; signals error
(sleep-for "x") ;; signals wrong-type-argument
