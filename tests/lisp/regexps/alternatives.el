;;; alternatives  -*- lexical-binding: t; -*-

(mapcar (lambda (s) (string-match "foo\\|ba[rz]" s)) '("foo" "bar" "xbaz" "ba"))
;; => (0 0 1 nil)
(progn (string-match "a\\|ab" "ab") (match-end 0))
;; => 1
(progn (string-match "\\(?:a\\|ab\\)c" "abc") (match-end 0))
;; => 3
(progn (string-match "\\|a" "a") (match-end 0))
;; => 0
(string-match "x\\|" "abc")
;; => 0
