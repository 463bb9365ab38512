;;; faceup.el --- what of elpa-faceup needs no buffer  -*- lexical-binding: t; -*-
;; libraries: faceup

(show (functionp 'faceup-markup-string))
(show (get 'faceup-test-equal 'ert-explainer))
(show faceup-markup-start-char)
