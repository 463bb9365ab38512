;; -*- lexical-binding: t -*-
(define-advice t-b (:around (f x) foo) (list 'foo (funcall f x)))
;; => t-b@foo
(defun t-b (x) x)
;; => t-b
(t-b 1)
;; => (foo 1)
(fboundp 't-b@foo)
;; => t
(define-advice t-b (:filter-return (x)) (list 'anonymous x))
;; => nil
(t-b 1)
;; => (anonymous (foo 1))
