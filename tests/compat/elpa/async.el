;;; async.el --- what of elpa-async needs no buffer  -*- lexical-binding: t; -*-
;; libraries: async

(defvar async-smoke-one '(1 2))
(show (async-message-p '(:async-message t)))
(show (async-message-p '(1)))
(show (async-inject-variables "\\`async-smoke-one\\'"))
(show (macrop 'async-let))
