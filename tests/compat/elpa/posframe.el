;;; posframe.el --- what of elpa-posframe needs no buffer  -*- lexical-binding: t; -*-
;; libraries: posframe

(show (functionp 'posframe-show))
