;;; deep and cyclic data under equal  -*- lexical-binding: t; -*-

(let ((a nil) (b nil)) (dotimes (_ 150) (setq a (list a) b (list b))) (equal a b))
;; => t
(let ((a (make-list 100000 1)) (b (make-list 100000 1))) (equal a b))
;; => t
(let ((a (list 1 2)) (b (list 1 3))) (setcdr (cdr a) a) (setcdr (cdr b) b) (equal a b))
;; => nil
(let ((a (list 1 2))) (setcdr (cdr a) a) (equal a a))
;; => t
