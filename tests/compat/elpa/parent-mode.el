;;; parent-mode.el --- what of elpa-parent-mode needs no buffer  -*- lexical-binding: t; -*-
;; libraries: parent-mode

(put 'parent-mode-b 'derived-mode-parent 'parent-mode-a)
(show (parent-mode-list 'parent-mode-b))
(show (parent-mode-is-derived-p 'parent-mode-b 'parent-mode-a))
(show (parent-mode-is-derived-p 'parent-mode-a 'parent-mode-b))
