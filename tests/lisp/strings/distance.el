;;; string-distance  -*- lexical-binding: t; -*-

(list (string-distance "kitten" "sitting") (string-distance "" "abc") (string-distance "a" "a"))
;; => (3 3 0)
(string-distance "é" "e")
;; => 1
(string-distance "é" "e" t)
;; => 2
