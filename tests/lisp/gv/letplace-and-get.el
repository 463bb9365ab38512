;; -*- lexical-binding: t -*-
(eval (gv-get '(car t-x) (lambda (getter setter) (funcall setter `(1+ ,getter)))) '((t-x . (1 2))))
;; => 2
(eval (gv-letplace (getter setter) 't-x (list 'list getter (funcall setter 5) getter)) '((t-x . 1)))
;; => (1 5 5)
