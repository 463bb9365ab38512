;;; searching load-path  -*- lexical-binding: t; -*-

(let ((load-path (cons (concat suite-directory "fixtures") load-path))) (require 't-load-onpath))
;; => t-load-onpath
(list t-load-onpath-name (featurep 't-load-onpath))
;; => ("t-load-onpath.el" t)
(let ((load-path (list (concat suite-directory "fixtures")))) (file-name-nondirectory (locate-library "t-load-onpath")))
;; => "t-load-onpath.el"
(let ((load-path (list (concat suite-directory "fixtures")))) (file-name-nondirectory (locate-file "simple" load-path load-suffixes)))
;; => "simple.el"
(let ((load-path (list (concat suite-directory "fixtures")))) (condition-case e (require 't-load-wrong) (error (car e))))
;; => error
(locate-file-internal "a" '(1) '("x" a)) ;; signals (wrong-type-argument stringp a)
