;;; a literal is unibyte or multibyte by what it holds  -*- lexical-binding: t; -*-

(mapcar #'multibyte-string-p (list "" "abc" "é" "\351" "\xe9" "\u0041" "\N{U+E9}" "\C-a"))
;; => (nil nil t nil nil nil t nil)
(mapcar #'multibyte-string-p (list "\200" "é\200" "a\x80"))
;; => (nil t nil)
(append "é\200" nil)
;; => (233 4194176)
(mapcar #'length (list "é" "\351" "日本" "\u65e5"))
;; => (1 1 2 1)
(equal "\351" "é")
;; => nil
