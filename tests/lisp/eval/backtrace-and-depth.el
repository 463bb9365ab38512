;;; limits of evaluation  -*- lexical-binding: t; -*-

(let ((max-lisp-eval-depth 200)) (condition-case nil (letrec ((f (lambda (n) (1+ (funcall f n))))) (funcall f 1)) (error 'too-deep)))
;; => too-deep
(let ((n 0)) (condition-case nil (letrec ((f (lambda () (setq n (1+ n)) (funcall f) 1))) (funcall f)) (error (> n 20))))
;; => t
(integerp max-lisp-eval-depth)
;; => t
