;;; print-circle labels what is shared  -*- lexical-binding: t; -*-

(let ((print-circle t) (x (list 1 2))) (prin1-to-string (list x x)))
;; => "(#1=(1 2) #1#)"
(let ((print-circle t) (x (list 1 2))) (setcdr (cdr x) x) (prin1-to-string x))
;; => "#1=(1 2 . #1#)"
(let ((print-circle t) (v (vector 1 nil))) (aset v 1 v) (prin1-to-string v))
;; => "#1=[1 #1#]"
(let ((print-circle t) (s "abc")) (prin1-to-string (list s s)))
;; => "(\"abc\" \"abc\")"
(let ((print-circle t) (s (list 1))) (prin1-to-string (cons (cons 0 s) s)))
;; => "((0 . #1=(1)) . #1#)"
(let ((print-circle t)) (prin1-to-string '(a a 1 1 1.5)))
;; => "(a a 1 1 1.5)"
(let ((print-circle t) (x (list 'a))) (prin1-to-string (list x (list x) (vector x))))
;; => "(#1=(a) (#1#) [#1#])"
(let ((print-circle nil) (x (list 1 2))) (prin1-to-string (list x x)))
;; => "((1 2) (1 2))"
(let ((print-circle t)) (prin1-to-string (let ((x (list 1))) (list '(quote 2) x (list 'quote x)))))
;; => "('2 #1=(1) '#1#)"
