;; -*- lexical-binding: t -*-
(letrec ((even (lambda (n) (if (= n 0) t (funcall odd (1- n))))) (odd (lambda (n) (if (= n 0) nil (funcall even (1- n)))))) (list (funcall even 10) (funcall odd 10)))
;; => (t nil)
(letrec ((a 1) (b (+ a 1))) (list a b))
;; => (1 2)
(defun t-get-dyn () (and (boundp 't-dyn) (symbol-value 't-dyn)))
;; => t-get-dyn
(dlet ((t-dyn 3)) (t-get-dyn))
;; => 3
(t-get-dyn)
;; => nil
(let ((t-lex 1)) (dlet ((t-lex 2)) (symbol-value 't-lex)))
;; => 2
