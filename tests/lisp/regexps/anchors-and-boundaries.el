;;; anchors, words and symbols  -*- lexical-binding: t; -*-

(mapcar (lambda (r) (string-match r "foo bar\nbaz")) '("^b" "r$" "\\`b" "\\`f" "z\\'" "r\\'" "\\bb" "\\Bo" "\\<b" "r\\>" "\\_<b" "o\\_>"))
;; => (8 6 nil 0 10 nil 4 1 4 6 4 2)
(mapcar (lambda (r) (string-match r "a b_c-d")) '("\\w\\W" "\\sw" "\\s-" "\\s_" "\\S-\\S-" "\\_<b_c-d\\_>"))
;; => (0 0 1 3 2 2)
(string-match "a^b" "a^b")
;; => 0
(string-match "a$b" "a$b")
;; => 0
(string-match "\\(^a\\)" "xa\na")
;; => 3
(string-match "x*$" "aaa")
;; => 3
