;; -*- lexical-binding: t -*-
(defun t-coming (x) (list 'f x))
;; => t-coming
(advice-add 't-coming :around (lambda (f x) (list 'around (funcall f x))) '((name . t-ar)))
;; => nil
(t-coming 1)
;; => (around (f 1))
(and (advice-member-p 't-ar 't-coming) t)
;; => t
(progn (advice-add 't-coming :filter-return #'list) (t-coming 1))
;; => ((around (f 1)))
(and (advice-member-p #'list 't-coming) t)
;; => t
(advice-remove 't-coming 't-ar)
;; => nil
(t-coming 1)
;; => ((f 1))
(progn (advice-remove 't-coming #'list) (t-coming 1))
;; => (f 1)
(list (advice-member-p 't-ar 't-coming) (advice--p (symbol-function 't-coming)))
;; => (nil nil)
