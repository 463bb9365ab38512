;;; load-relative.el --- what of elpa-load-relative needs no buffer  -*- lexical-binding: t; -*-
;; libraries: load-relative

(show (functionp 'load-relative))
(show (file-name-nondirectory (__FILE__)))
(show (file-name-nondirectory (relative-expand-file-name "other.el" "/tmp/x/y.el")))
(show (macrop 'with-relative-file))
