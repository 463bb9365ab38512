;;; handlers by condition  -*- lexical-binding: t; -*-

(condition-case nil (error "x") (error 'caught))
;; => caught
(condition-case e (error "a %d" 5) (error e))
;; => (error "a 5")
(condition-case e (car 5) (wrong-type-argument (cdr e)))
;; => (listp 5)
(condition-case e (car 5) (arith-error 1) (wrong-type-argument 2))
;; => 2
(condition-case e (car 5) ((arith-error wrong-type-argument) 'either))
;; => either
(condition-case nil 42 (error 'no))
;; => 42
(condition-case e (signal 't-err-unknown '(1 2)) (t e))
;; => (t-err-unknown 1 2)
(condition-case e (car 5) (t 'all))
;; => all
(condition-case nil (car 5) (arith-error 1)) ;; signals (wrong-type-argument listp 5)
(condition-case nil (error "x") (error))
;; => nil
(condition-case nil (error "x") (error 1 2 3))
;; => 3
(condition-case e (condition-case nil (car 5) (arith-error 1)) (error (car e)))
;; => wrong-type-argument
