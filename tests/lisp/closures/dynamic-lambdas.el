;;; lambdas in a dynamically bound file capture nothing  -*- lexical-binding: nil; -*-

(setq t-clo-dyn-f (let ((x 1)) (lambda () (if (boundp 'x) x 'free))))
(funcall t-clo-dyn-f)
;; => free
(let ((x 5)) (funcall t-clo-dyn-f))
;; => 5
(funcall (let ((y 1)) (list 'lambda nil (list 'quote y))))
;; => 1
