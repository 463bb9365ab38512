;;; string-search and friends  -*- lexical-binding: t; -*-

(require 'subr-x)
(list (string-search "b" "abc") (string-search "x" "abc") (string-search "" "abc") (string-search "a" "banana" 2))
;; => (1 nil 0 3)
(string-search "日" "a日本")
;; => 1
(string-search "a" "abc" 4) ;; signals (args-out-of-range 4)
(string-search "é" "caf\351")
;; => nil
(list (string-replace "a" "b" "banana") (string-replace "x" "y" "abc"))
;; => ("bbnbnb" "abc")
(string-replace "" "x" "abc") ;; signals wrong-length-argument
(list (string-match-p "n" "banana") (string-empty-p "") (string-blank-p " \t"))
;; => (2 t 0)
