;;; rx forms  -*- lexical-binding: t; -*-

(require 'rx)
(rx "a" (or "b" "c") (one-or-more digit))
;; => "a[bc][[:digit:]]+"
(rx bol (group (any "a-z")) eol)
;; => "^\\([a-z]\\)$"
(rx-to-string '(seq "x" (optional "y")) t)
;; => "xy?"
(string-match (rx (= 3 "a") string-end) "baaa")
;; => 1
(rx (zero-or-more space) (not (any "abc")))
;; => "[[:space:]]*[^a-c]"
(rx (literal "a.b") (regexp "[x]"))
;; => "a\\.b[x]"
