;;; assess.el --- what of elpa-assess needs no buffer  -*- lexical-binding: t; -*-
;; libraries: m-buffer dash assess

(show (assess= "a" "a"))
(show (assess= "a" "b"))
(show (assess-ensure-string "x"))
