;; -*- lexical-binding: t -*-
(replace-regexp-in-string "foo" "bar" "Foo FOO foo")
;; => "Bar BAR bar"
(replace-regexp-in-string "foo" "bar" "Foo FOO foo" t)
;; => "bar bar bar"
(replace-regexp-in-string "foo" "b\\\\ar" "foo" t)
;; => "b\\ar"
(replace-regexp-in-string "foo" "b\\ar" "foo" t t)
;; => "b\\ar"
(equal "> a\n> b\n> " (replace-regexp-in-string "^" "> " "a\nb\n"))
;; => t
(equal "a;\nb;" (replace-regexp-in-string "$" ";" "a\nb"))
;; => t
(replace-regexp-in-string "\\'" ">" "ab")
;; => "ab>"
(replace-regexp-in-string "\\b" "|" "ab cd")
;; => "|ab| |cd|"
(progn (string-match "b" "abc") (replace-regexp-in-string "a" "z" "aaaa") (match-data))
;; => (1 2)
(progn (string-match "\\(o\\)" "foo") (match-substitute-replacement "<\\1>" nil nil "foo"))
;; => "<o>"
