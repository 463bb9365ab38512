;;; what is a list  -*- lexical-binding: t; -*-

(mapcar (lambda (x) (list (consp x) (listp x) (atom x) (nlistp x) (null x))) '((1) nil a [1] (1 . 2)))
;; => ((t t nil nil nil) (nil t t nil t) (nil nil t t nil) (nil nil t t nil) (t t nil nil nil))
(list (eq nil '()) (null '()) (not 'a))
;; => (t t nil)
