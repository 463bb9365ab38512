;;; characters and bytes  -*- lexical-binding: t; -*-

(list (unibyte-char-to-multibyte 233) (multibyte-char-to-unibyte 233) (multibyte-char-to-unibyte 955))
;; => (4194281 233 -1)
(unibyte-char-to-multibyte 65)
;; => 65
(unibyte-char-to-multibyte 300) ;; signals error
(multibyte-char-to-unibyte #x3fffe9)
;; => 233
(list (byte-to-string 97) (multibyte-string-p (byte-to-string 200)))
;; => ("a" nil)
(get-byte 0 "a")
;; => 97
(get-byte 0 "\351")
;; => 233
