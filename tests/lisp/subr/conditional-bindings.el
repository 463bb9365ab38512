;; -*- lexical-binding: t -*-
(if-let ((a 1) (b (1+ a))) (list a b) 'no)
;; => (1 2)
(if-let ((a 1) (b nil)) a 'no)
;; => no
(if-let (a 1) a 'no)
;; => 1
(let ((y 5)) (if-let ((x 2) y) (list x y)))
;; => (2 5)
(let ((y 5)) (if-let ((y)) 'yes 'no))
;; => yes
(if-let () 'yes 'no)
;; => yes
(when-let ((x 1) (y 2)) (+ x y))
;; => 3
(when-let ((x nil) (y (error "not reached"))) y)
;; => nil
(and-let* ((x 1) ((> x 3))) 'big)
;; => nil
(and-let* ((x 1)))
;; => 1
(and-let* ())
;; => t
(if-let* ((x 1) ((= x 1)) (_ 2)) (list x) 'no)
;; => (1)
