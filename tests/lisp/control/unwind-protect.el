;;; cleanup forms run on every exit  -*- lexical-binding: t; -*-

(let (log) (list (unwind-protect (progn (push 1 log) 'v) (push 2 log)) log))
;; => (v (2 1))
(let (log) (catch 'a (unwind-protect (throw 'a 1) (push 'cleanup log))) log)
;; => (cleanup)
(let (log) (condition-case nil (unwind-protect (error "x") (push 'cleanup log)) (error (push 'handler log))) log)
;; => (handler cleanup)
(catch 'a (unwind-protect (throw 'a 1) (throw 'a 2)))
;; => 2
(let (log) (catch 'a (unwind-protect (unwind-protect (throw 'a 1) (push 1 log)) (push 2 log))) (nreverse log))
;; => (1 2)
(condition-case e (unwind-protect (error "first") (error "second")) (error (cadr e)))
;; => "second"
(let ((x 1)) (catch 'a (let ((x 2)) (unwind-protect (throw 'a x) (setq x 3)))) x)
;; => 1
(unwind-protect 5)
;; => 5
