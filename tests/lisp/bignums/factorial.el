;;; a product of many  -*- lexical-binding: t; -*-

(let ((f 1)) (dotimes (i 30) (setq f (* f (1+ i)))) f)
;; => 265252859812191058636308480000000
(let ((f 1)) (dotimes (i 100) (setq f (* f (1+ i)))) (length (number-to-string f)))
;; => 158
(let ((f 1)) (dotimes (i 50) (setq f (* f (1+ i)))) (dotimes (i 50) (setq f (/ f (1+ i)))) f)
;; => 1
(let ((a 0) (b 1)) (dotimes (_ 150) (setq b (prog1 (+ a b) (setq a b)))) a)
;; => 9969216677189303386214405760200
