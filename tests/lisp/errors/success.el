;;; the :success handler  -*- lexical-binding: t; -*-

(condition-case v (+ 1 2) (:success (list 'ok v)) (error 'bad))
;; => (ok 3)
(condition-case v (car 5) (:success 'ok) (error 'bad))
;; => bad
(condition-case nil 5 (:success 7))
;; => 7
(condition-case v 5 (error 1) (:success (setq v (1+ v)) v))
;; => 6
(condition-case v 1 (:success (car v)) (error 'not-here)) ;; signals wrong-type-argument
