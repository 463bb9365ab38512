;;; trimming  -*- lexical-binding: t; -*-

(require 'subr-x)
(list (string-trim "  a b ") (string-trim-left "  a ") (string-trim-right " a  "))
;; => ("a b" "a " " a")
(string-trim "--a--" "-+" "-+")
;; => "a"
(list (string-pad "a" 3) (string-pad "a" 3 ?-) (string-pad "a" 3 nil t) (string-pad "abcd" 2))
;; => ("a  " "a--" "  a" "abcd")
(list (string-remove-prefix "ab" "abc") (string-remove-suffix "bc" "abc") (string-remove-prefix "x" "abc"))
;; => ("c" "a" "abc")
(list (string-join '("a" "b") "-") (string-reverse "abc") (reverse "日本"))
;; => ("a-b" "cba" "本日")
(list (string-limit "abcdef" 3) (string-limit "abcdef" 3 t) (string-lines "a\nb") (string-clean-whitespace " a  b "))
;; => ("abc" "def" ("a" "b") "a b")
