;;; rainbow-identifiers.el --- what of elpa-rainbow-identifiers needs no buffer  -*- lexical-binding: t; -*-
;; libraries: rainbow-identifiers

(show rainbow-identifiers-face-count)
(show (rainbow-identifiers-predefined-choose-face 5))
(show (rainbow-identifiers-predefined-choose-face 23))
(show (let ((rainbow-identifiers-cie-l*a*b*-lightness 50)) (length (rainbow-identifiers-cie-l*a*b*-choose-face 12345))))
(show (rainbow-identifiers--hash-function "name"))
