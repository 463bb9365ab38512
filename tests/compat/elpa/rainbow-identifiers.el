;;; rainbow-identifiers.el --- what of elpa-rainbow-identifiers needs no buffer  -*- lexical-binding: t; -*-
;; libraries: rainbow-identifiers

(show rainbow-identifiers-face-count)
(show (rainbow-identifiers-predefined-choose-face 5))
(show (rainbow-identifiers-predefined-choose-face 23))
(show (let ((rainbow-identifiers-cie-l*a*b*-lightness 50)) (length (rainbow-identifiers-cie-l*a*b*-choose-face 12345))))
(show (rainbow-identifiers--hash-function "name"))
(show (mapcar #'rainbow-identifiers--hash-function '("a" "b" "foo" "")))
(show (mapcar #'rainbow-identifiers-predefined-choose-face '(0 1 14 15 16)))
(show (mapcar (lambda (hash) (rainbow-identifiers-cie-l*a*b*-choose-face hash)) '(0 1000 99999)))
(show (let ((rainbow-identifiers-cie-l*a*b*-color-count 4)) (mapcar #'rainbow-identifiers-cie-l*a*b*-choose-face '(0 1 2 3 4))))
(show (let ((rainbow-identifiers-cie-l*a*b*-saturation 0)) (rainbow-identifiers-cie-l*a*b*-choose-face 7)))
(show (get 'rainbow-identifiers-mode 'none))
