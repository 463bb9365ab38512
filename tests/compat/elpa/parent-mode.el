;;; parent-mode.el --- what of elpa-parent-mode needs no buffer  -*- lexical-binding: t; -*-
;; libraries: parent-mode

(dolist (mode '(parent-mode-a parent-mode-b parent-mode-c parent-mode-d no-such-mode)) (defalias mode #'ignore))
(put 'parent-mode-b 'derived-mode-parent 'parent-mode-a)
(show (parent-mode-list 'parent-mode-b))
(show (parent-mode-is-derived-p 'parent-mode-b 'parent-mode-a))
(show (parent-mode-is-derived-p 'parent-mode-a 'parent-mode-b))
(put 'parent-mode-c 'derived-mode-parent 'parent-mode-b)
(put 'parent-mode-d 'derived-mode-parent 'parent-mode-c)
(show (parent-mode-list 'parent-mode-d))
(show (parent-mode-list 'parent-mode-a))
(show (mapcar (lambda (mode) (parent-mode-is-derived-p 'parent-mode-d mode)) '(parent-mode-a parent-mode-c parent-mode-d other)))
(show (progn (defalias 'parent-mode-alias 'parent-mode-c) (parent-mode-list 'parent-mode-alias)))
(show (parent-mode-is-derived-p 'parent-mode-alias 'parent-mode-a))
(define-derived-mode parent-mode-e prog-mode "E")
(show (parent-mode-list 'parent-mode-e))
(show (parent-mode-is-derived-p 'parent-mode-e 'prog-mode))
(show (length (parent-mode-list 'no-such-mode)))
