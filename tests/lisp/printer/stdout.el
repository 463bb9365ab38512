;;; what goes to standard output  -*- lexical-binding: t; -*-

(princ "hello")
;; => "hello"
;; prints hello
(prin1 "hello")
;; => "hello"
;; prints "hello"
(print 'sym)
;; => sym
;; prints sym
(progn (princ 1) (terpri) (princ 2.5) nil)
;; => nil
;; prints 1\n2.5
(let ((standard-output t)) (princ '(1 "two")))
;; => (1 "two")
;; prints (1 two)
(write-char ?é)
;; => 233
;; prints é
