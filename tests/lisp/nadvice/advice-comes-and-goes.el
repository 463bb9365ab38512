;; -*- lexical-binding: t -*-
(defun t-f (x) (list 'f x))
;; => t-f
(advice-add 't-f :around (lambda (f x) (list 'around (funcall f x))) '((name . t-ar)))
;; => nil
(t-f 1)
;; => (around (f 1))
(and (advice-member-p 't-ar 't-f) t)
;; => t
(progn (advice-add 't-f :filter-return #'list) (t-f 1))
;; => ((around (f 1)))
(and (advice-member-p #'list 't-f) t)
;; => t
(advice-remove 't-f 't-ar)
;; => nil
(t-f 1)
;; => ((f 1))
(progn (advice-remove 't-f #'list) (t-f 1))
;; => (f 1)
(list (advice-member-p 't-ar 't-f) (advice--p (symbol-function 't-f)))
;; => (nil nil)
