;; -*- lexical-binding: t -*-
(require 'rx)
;; => rx
(list (rx (any "a-z")) (rx (any "a-z" ?0 "9")) (rx (any ?a)) (rx (any "-")) (rx (any "]" "a")) (rx (any "^")) (rx (any "^" "a")) (rx (any "a-z" "A-Z" "_" "-")))
;; => ("[a-z]" "[09a-z]" "a" "-" "[]a]" "\\^" "[a^]" "[A-Z_a-z-]")
(list (rx (any (?a . ?z) (?0 . ?9))) (rx (any digit "a")) (rx (any alpha)) (rx (any)) (rx (any "a-f" "c-k")) (rx (any "Z-]" "-")) (rx (any "]-a" "^")))
;; => ("[0-9a-z]" "[a[:digit:]]" "[[:alpha:]]" "\\`a\\`" "[a-k]" "[]Z-\\-]" "[]-a]")
(list (rx (not (any "a-z"))) (rx (not digit)) (rx (not (any))) (rx (not ?a)) (rx (not (not (any "a")))) (rx (not-char "abc")))
;; => ("[^a-z]" "[^[:digit:]]" "[^z-a]" "[^a]" "a" "[^a-c]")
(list (rx (intersection (any "a-z") (not (any "aeiou")))) (rx (not (or "a" "b"))) (rx (or (any "a-c") (any "d-f"))))
;; => ("[b-df-hj-np-tv-z]" "[^ab]" "[a-f]")
(list (rx (syntax whitespace)) (rx (not (syntax word))) (rx (syntax ?.)) (rx (not word-boundary)))
;; => ("\\s-" "\\Sw" "\\s." "\\B")
(list (rx alpha) (rx num) (rx hex) (rx cntrl) (rx white) (rx nonl) (rx anychar) (rx unmatchable))
;; => ("[[:alpha:]]" "[[:digit:]]" "[[:xdigit:]]" "[[:cntrl:]]" "[[:space:]]" "." "[^z-a]" "\\`a\\`")
(macroexpand '(rx (any "b-a")))
;; signals error
