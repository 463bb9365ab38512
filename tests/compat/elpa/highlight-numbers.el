;;; highlight-numbers.el --- what of elpa-highlight-numbers needs no buffer  -*- lexical-binding: t; -*-
;; libraries: parent-mode highlight-numbers

(show highlight-numbers-generic-regexp)
(show (string-match highlight-numbers-generic-regexp "ab 12"))
(show (let (c) (maphash (lambda (k _v) (push k c)) highlight-numbers-modelist) (length (sort c #'string<))))
