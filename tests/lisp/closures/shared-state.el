;;; two closures share a variable  -*- lexical-binding: t; -*-

(let* ((n 0) (inc (lambda () (setq n (1+ n)))) (get (lambda () n))) (funcall inc) (funcall inc) (funcall get))
;; => 2
(defun t-clo-counter () (let ((n 0)) (lambda () (setq n (1+ n)))))
(let ((a (t-clo-counter)) (b (t-clo-counter))) (funcall a) (funcall a) (list (funcall a) (funcall b)))
;; => (3 1)
(let ((cell (let ((v 1)) (cons (lambda () v) (lambda (x) (setq v x)))))) (funcall (cdr cell) 9) (funcall (car cell)))
;; => 9
