;;; case-fold-search  -*- lexical-binding: t; -*-

(let ((case-fold-search t)) (list (string-match "A" "a") (string-match "a" "A") (string-match "É" "é") (string-match "[A-C]" "b") (string-match "ß" "ẞ")))
;; => (0 0 0 0 0)
(let ((case-fold-search nil)) (list (string-match "A" "a") (string-match "[A-C]" "b") (string-match "a" "a")))
;; => (nil nil 0)
(let ((case-fold-search t)) (list (string-match "[[:upper:]]" "a") (string-match "[^a]" "A")))
;; => (0 nil)
(let ((case-fold-search nil)) (string-match "[[:upper:]]" "aB"))
;; => 1
