;;; a handler runs after unwinding  -*- lexical-binding: t; -*-

(let ((log nil)) (condition-case nil (unwind-protect (error "x") (push 'unwound log)) (error (push 'handler log))) (nreverse log))
;; => (unwound handler)
(defvar t-err-dyn 1)
(condition-case nil (let ((t-err-dyn 2)) (error "x")) (error t-err-dyn))
;; => 1
(condition-case e (condition-case nil (error "a") (error (error "b"))) (error (cadr e)))
;; => "b"
(catch 'out (condition-case nil (error "x") (error (throw 'out 'thrown))))
;; => thrown
