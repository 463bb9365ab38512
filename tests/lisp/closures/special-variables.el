;;; special variables are not captured  -*- lexical-binding: t; -*-

(defvar t-clo-special 1)
(let ((f (let ((t-clo-special 2)) (lambda () t-clo-special)))) (funcall f))
;; => 1
(let ((f (lambda () t-clo-special))) (let ((t-clo-special 3)) (funcall f)))
;; => 3
(let ((f (lambda (t-clo-special) (symbol-value 't-clo-special)))) (funcall f 7))
;; => 1
(let ((x 1)) (boundp 'x))
;; => nil
