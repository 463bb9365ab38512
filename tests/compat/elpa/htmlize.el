;;; htmlize.el --- what of elpa-htmlize needs no buffer  -*- lexical-binding: t; -*-
;; libraries: htmlize

(show (htmlize-protect-string "a<b>&c"))
(show (htmlize-despam-address "me@example.com"))
(show (htmlize-make-file-name "x.el"))
(show (htmlize-memoize "k" 5))
