;;; let and let*  -*- lexical-binding: t; -*-

(let ((a 1) (b 2)) (list a b))
;; => (1 2)
(let ((a 1)) (let ((a 2) (b a)) (list a b)))
;; => (2 1)
(let* ((a 1) (b (+ a 1))) (list a b))
;; => (1 2)
(let (a (b) c) (list a b c))
;; => (nil nil nil)
(let () 1)
;; => 1
(let ((a 1)))
;; => nil
(eval '(let ((a 1 2)) a)) ;; signals error
(eval '(let (5) 1)) ;; signals wrong-type-argument
(let* () 5)
;; => 5
(eval '(let)) ;; signals wrong-number-of-arguments
(let* ((x 1) (x (+ x 1)) (x (* x 10))) x)
;; => 20
