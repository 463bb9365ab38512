;;; persist.el --- what of elpa-persist needs no buffer  -*- lexical-binding: t; -*-
;; libraries: persist

(persist-defvar persist-smoke '(1 2) "A variable." "/nonexistent/")
(show persist-smoke)
(show (persist-default 'persist-smoke))
(show (progn (setq persist-smoke '(3)) (persist-reset 'persist-smoke) persist-smoke))
(show (persist-symbol 'persist-smoke 7))
(show (get 'persist-smoke 'persist))
