;;; bind-key.el --- what of elpa-bind-key needs no buffer  -*- lexical-binding: t; -*-
;; libraries: bind-key

(defvar bind-key-smoke-map (make-sparse-keymap))
(show (progn (bind-key "C-c x" #'ignore bind-key-smoke-map) (lookup-key bind-key-smoke-map (kbd "C-c x"))))
(show (progn (bind-keys :map bind-key-smoke-map ("a" . forward-char) ("C-b" . backward-char)) (list (lookup-key bind-key-smoke-map "a") (lookup-key bind-key-smoke-map (kbd "C-b")))))
(show (progn (unbind-key "a" bind-key-smoke-map) (lookup-key bind-key-smoke-map "a")))
(show (get-binding-description 'foo))
(show (get-binding-description '(lambda nil (interactive))))
