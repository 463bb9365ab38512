;;; async.el --- what of elpa-async needs no buffer  -*- lexical-binding: t; -*-
;; libraries: async

(defvar async-smoke-one '(1 2))
(show (async-message-p '(:async-message t)))
(show (async-message-p '(1)))
(show (async-inject-variables "\\`async-smoke-one\\'"))
(show (macrop 'async-let))
(defvar async-smoke-two "text")
(defvar async-smoke-list '(a b))
(show (mapcar #'async-message-p '((:async-message) (x) nil 5 "s")))
(show (async-inject-variables "\\`async-smoke-two\\'"))
(show (length (async-inject-variables "\\`async-smoke-\\(one\\|two\\|list\\)\\'")))
(show (async-inject-variables "\\`async-smoke-" (lambda (symbol) (eq symbol 'async-smoke-two))))
(show (async-inject-variables "\\`async-smoke-" nil "-\\(one\\|list\\)\\'"))
(show (let ((form (async-inject-variables "\\`async-smoke-list\\'"))) (let ((async-smoke-list nil)) (eval form t) async-smoke-list)))
(show (async-inject-variables "\\`async-smoke-no-such-variable\\'"))
