;;; popup.el --- what of elpa-popup needs no buffer  -*- lexical-binding: t; -*-
;; libraries: popup

(show (popup-make-item "x" :value 5 :summary "s"))
(show (popup-item-value (popup-make-item "x" :value 5)))
(show (popup-x-to-string 12))
(show (popup-list-filter #'integerp '(1 a 2)))
(show (functionp 'popup-create))
