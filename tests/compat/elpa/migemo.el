;;; migemo.el --- what of elpa-migemo needs no buffer  -*- lexical-binding: t; -*-
;; libraries: migemo

(show (migemo-replace-in-string "a-b-c" "-" "+"))
