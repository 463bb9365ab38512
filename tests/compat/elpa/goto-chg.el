;;; goto-chg.el --- what of elpa-goto-chg needs no buffer  -*- lexical-binding: t; -*-
;; libraries: goto-chg

(show (functionp 'goto-last-change))
