;;; python-environment.el --- what of elpa-python-environment needs no buffer  -*- lexical-binding: t; -*-
;; libraries: deferred python-environment

(show (functionp 'python-environment-make))
(show (file-name-nondirectory (python-environment-root-path "/x/y")))
(show (python-environment-exists-p "/nonexistent/root"))
(show (python-environment-bin "no-such-program" "/nonexistent/root"))
(show (mapcar #'python-environment-root-path '("/a" "/a/b/")))
(show python-environment-directory)
(show python-environment-default-root-name)
(show python-environment-virtualenv)
(show (mapcar (lambda (root) (python-environment-lib "site.py" root)) '("/nonexistent/root")))
(show (python-environment-exists-p))
(show (let ((python-environment-directory "/tmp/py")) (python-environment-root-path "env")))
(show (let ((python-environment--verbose t)) python-environment--verbose))
