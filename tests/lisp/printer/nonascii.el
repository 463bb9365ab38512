;;; escapes of non-ASCII text  -*- lexical-binding: t; -*-

(let ((print-escape-nonascii t)) (prin1-to-string "\351"))
;; => "\"\\351\""
(let ((print-escape-nonascii t)) (prin1-to-string "é"))
;; => "\"é\""
(let ((print-escape-multibyte t)) (prin1-to-string "é日a"))
;; => "\"\\x00e9\\x65e5\\ a\""
(let ((print-escape-multibyte t)) (prin1-to-string "é1"))
;; => "\"\\x00e9\\ 1\""
(append (prin1-to-string "\351") nil)
;; => (34 92 51 53 49 34)
(append (prin1-to-string "é\351") nil)
;; => (34 233 92 51 53 49 34)
