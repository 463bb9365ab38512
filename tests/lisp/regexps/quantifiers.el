;;; stars, pluses and question marks  -*- lexical-binding: t; -*-

(mapcar (lambda (r) (and (string-match r "aaab") (match-end 0))) '("a*" "a+" "a?" "a*?" "a+?" "a??" "ba*" "b*"))
;; => (3 3 1 0 1 0 4 0)
(mapcar (lambda (r) (and (string-match r "aaaa") (match-end 0))) '("a\\{2\\}" "a\\{2,3\\}" "a\\{,3\\}" "a\\{5\\}" "a\\{0\\}" "a\\{2,\\}"))
;; => (2 3 3 nil 0 4)
(list (string-match "\\(ab\\)*c" "ababc") (match-end 1))
;; => (0 4)
(string-match "*a" "*a")
;; => 0
(string-match "a**" "aa")
;; => 0
(string-match "a\\{3,2\\}" "aaa") ;; signals invalid-regexp
(list (string-match "\\(?:ab\\)\\{2\\}" "xababab") (match-end 0))
;; => (1 5)
