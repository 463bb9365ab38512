;;; unibyte and multibyte  -*- lexical-binding: t; -*-

(mapcar #'multibyte-string-p (list (format "a") (format "é") (format "%s" "é") (format "%c" ?é) (format "%c" ?a) (format "%s" "\351")))
;; => (nil t t t nil nil)
(append (format "é%s" "\351") nil)
;; => (233 4194281)
(append (format "%s" "\351") nil)
;; => (233)
(format "%s" 'é)
;; => "é"
(let ((f "abc")) (eq f (format f)))
;; => t
