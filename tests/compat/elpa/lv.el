;;; lv.el --- what of elpa-lv needs no buffer  -*- lexical-binding: t; -*-
;; libraries: lv

(show (functionp 'lv-message))
(show lv-use-separator)
