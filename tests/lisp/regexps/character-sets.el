;;; bracket expressions  -*- lexical-binding: t; -*-

(mapcar (lambda (r) (string-match r "x-5]^b")) '("[0-9]" "[]]" "[^x]" "[-5]" "[b^]" "[a-c]" "[^]x-]" "[\\]"))
;; => (2 3 1 1 4 5 2 nil)
(mapcar (lambda (c) (let (r) (dotimes (i 128) (when (string-match (format "[[:%s:]]" c) (string i)) (push i r))) (length r))) '("alpha" "digit" "alnum" "upper" "lower" "space" "punct" "xdigit" "cntrl" "graph" "print" "blank" "ascii" "word"))
;; => (52 10 62 52 52 3 32 22 32 94 95 2 128 62)
(string-match "[z-a]" "m")
;; => nil
(string-match "[é-ü]" "abcö")
;; => 3
(string-match "[[:multibyte:]]" "abcö")
;; => 3
(string-match "[[:nonascii:]]" "abcö")
;; => 3
(string-match "[[:foo:]]" "a") ;; signals (invalid-regexp "Invalid character class name")
(string-match "[a" "a") ;; signals invalid-regexp
