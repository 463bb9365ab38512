;;; a multibyte argument makes the result multibyte, even if it is not shown  -*- lexical-binding: t; -*-

(mapcar #'multibyte-string-p (list (format "%s!" 'a "ß") (format "%d" 1 "ß") (format "%%" "ß") (format "abc" "ß") (format "%s" "a" '("ß"))))
;; => (t t t nil nil)
