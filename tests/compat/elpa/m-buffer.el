;;; m-buffer.el --- what of elpa-m-buffer needs no buffer  -*- lexical-binding: t; -*-
;; libraries: m-buffer

(show (functionp 'm-buffer-match))
(show (m-buffer-partition-by-marker '(1 2) nil))
