;;; bug-hunter.el --- what of elpa-bug-hunter needs no buffer  -*- lexical-binding: t; -*-
;; libraries: bug-hunter

(show (functionp 'bug-hunter-hunt))
(show (stringp bug-hunter--current-head))
