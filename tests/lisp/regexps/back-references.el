;;; back-references  -*- lexical-binding: t; -*-

(string-match "\\(a+\\)b\\1" "xaabaa")
;; => 1
(progn (string-match "\\(.\\)\\1" "abccd") (match-string 0 "abccd"))
;; => "cc"
(string-match "\\1" "a") ;; signals (invalid-regexp "Invalid back reference")
(string-match "\\(a\\)\\2" "aa") ;; signals (invalid-regexp "Invalid back reference")
(let ((case-fold-search t)) (string-match "\\(a\\)\\1" "aA"))
;; => 0
