;;; print-length and print-level  -*- lexical-binding: t; -*-

(let ((print-length 3)) (prin1-to-string '(1 2 3 4 5)))
;; => "(1 2 3 ...)"
(let ((print-length 3)) (prin1-to-string '(1 2 3)))
;; => "(1 2 3)"
(let ((print-length 2)) (prin1-to-string [1 2 3]))
;; => "[1 2 ...]"
(let ((print-length 1)) (prin1-to-string '(a . b)))
;; => "(a . b)"
(let ((print-length 0)) (prin1-to-string '(a)))
;; => "(...)"
(let ((print-level 1)) (prin1-to-string '(a (b (c)))))
;; => "(a ...)"
(let ((print-level 2)) (prin1-to-string '(a (b (c)) [d [e]])))
;; => "(a (b ...) [d [e]])"
(let ((print-level 0)) (prin1-to-string '(a)))
;; => "..."
(let ((print-level 1)) (prin1-to-string '('a 'b)))
;; => "(... ...)"
(let ((print-length 2)) (prin1-to-string #s(r 1 2 3)))
;; => "#s(r 1 ...)"
