;;; which strings and characters  -*- lexical-binding: t; -*-

(require 'subr-x)
(mapcar #'stringp (list "a" 'a 1 nil ""))
;; => (t nil nil nil t)
(list (char-or-string-p "a") (char-or-string-p ?a) (char-or-string-p 'a) (char-or-string-p -1))
;; => (t t nil nil)
(list (string-or-null-p nil) (string-or-null-p "a") (string-or-null-p 'a))
;; => (t t nil)
(list (string-empty-p "") (string-empty-p " "))
;; => (t nil)
(mapcar #'booleanp '(t nil a))
;; => (t t nil)
