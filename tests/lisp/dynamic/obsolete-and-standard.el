;;; standard variables are special  -*- lexical-binding: t; -*-

(mapcar #'special-variable-p '(load-path obarray print-length standard-output features debug-on-error))
;; => (t t t t nil t)
(let ((print-length 2)) (prin1-to-string '(1 2 3)))
;; => "(1 2 ...)"
(let ((case-fold-search nil)) (string-match "A" "a"))
;; => nil
(let ((gc-cons-threshold 1000000)) (listp (garbage-collect)))
;; => t
