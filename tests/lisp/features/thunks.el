;; -*- lexical-binding: t -*-
(require 'thunk)
;; => thunk
(let ((n 0)) (let ((d (thunk-delay (setq n (1+ n)) n))) (list (thunk-evaluated-p d) (thunk-force d) (thunk-force d) (thunk-evaluated-p d) n)))
;; => (nil 1 1 t 1)
(let ((n 0)) (list (thunk-let ((x (setq n (1+ n)))) (list n x x n)) n))
;; => ((0 1 1 1) 1)
(let ((n 0)) (list (thunk-let ((x (setq n (1+ n)))) 5) n))
;; => (5 0)
(let ((n 0)) (list (thunk-let* ((x (setq n (1+ n))) (y (* x 3))) (list n y y n)) n))
;; => ((0 3 3 1) 1)
(macroexpand '(thunk-let (x) x))
;; signals (error "Bad binding in thunk-let" x)
