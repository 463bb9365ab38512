;;; shut-up.el --- what of elpa-shut-up needs no buffer  -*- lexical-binding: t; -*-
;; libraries: shut-up

(show (macrop 'shut-up))
(show (functionp 'shut-up-silence-emacs))
(show shut-up-ignore)
