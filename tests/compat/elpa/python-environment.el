;;; python-environment.el --- what of elpa-python-environment needs no buffer  -*- lexical-binding: t; -*-
;; libraries: deferred python-environment

(show (functionp 'python-environment-make))
(show (file-name-nondirectory (python-environment-root-path "/x/y")))
(show (python-environment-exists-p "/nonexistent/root"))
(show (python-environment-bin "no-such-program" "/nonexistent/root"))
