;;; closures keep their variables  -*- lexical-binding: t; -*-

(let ((x 1)) (funcall (lambda () x)))
;; => 1
(let* ((x 1) (f (lambda () x))) (setq x 2) (funcall f))
;; => 2
(let ((x 10)) (let ((f (lambda () x))) (let ((x 20)) (funcall f))))
;; => 10
(mapcar (let ((n 5)) (lambda (x) (+ x n))) '(1 2 3))
;; => (6 7 8)
(defun t-clo-adder (n) (lambda (x) (+ x n)))
(list (funcall (t-clo-adder 3) 4) (mapcar (t-clo-adder 10) '(1 2)))
;; => (7 (11 12))
