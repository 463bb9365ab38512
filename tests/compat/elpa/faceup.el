;;; faceup.el --- what of elpa-faceup needs no buffer  -*- lexical-binding: t; -*-
;; libraries: faceup

(show (functionp 'faceup-markup-string))
(show (get 'faceup-test-equal 'ert-explainer))
(show faceup-markup-start-char)
(show (faceup-reverse-list-and-split-property-lists '((face bold) (face (a b)))))
(show (faceup-test-equal "a" "a"))
(show (faceup-test-equal "a" "b"))
(show (let ((faceup-test-explain t)) (faceup-test-equal "a" "a")))
(show (alist-get 'font-lock-keyword-face faceup-face-short-alist))
(show faceup-properties)
(show (string faceup-markup-start-char faceup-markup-end-char))
