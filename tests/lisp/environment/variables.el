;;; Variables that programs take for granted  -*- lexical-binding: t; -*-

(list emacs-version emacs-major-version emacs-minor-version system-type most-positive-fixnum most-negative-fixnum float-pi pi float-e)
;; => ("28.2" 28 2 gnu/linux 2305843009213693951 -2305843009213693952 3.141592653589793 3.141592653589793 2.718281828459045)
(list inhibit-read-only buffer-file-name buffer-read-only current-prefix-arg this-command last-command deactivate-mark enable-multibyte-characters unread-command-events)
;; => (nil nil nil nil nil nil nil t nil)
(list fill-column tab-width indent-tabs-mode case-fold-search (default-value 'major-mode) path-separator locale-coding-system inhibit-point-motion-hooks)
;; => (70 8 t t fundamental-mode ":" utf-8-unix t)
(list (stringp system-name) (stringp shell-file-name) (listp exec-path) (stringp user-login-name) (stringp user-emacs-directory))
;; => (t t t t t)
(mapcar #'special-variable-p '(inhibit-read-only this-command case-fold-search emacs-version deactivate-mark))
;; => (t t t t t)
text-property-default-nonsticky
;; => ((fill-space . t) (composition . t) (syntax-table . t) (display . t))
