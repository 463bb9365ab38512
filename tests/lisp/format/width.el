;;; width, padding and precision  -*- lexical-binding: t; -*-

(list (format "%5s|" "ab") (format "%-5s|" "ab") (format "%5d|" 42) (format "%-5d|" 42) (format "%05d|" 42) (format "%+d" 42) (format "% d" 42))
;; => ("   ab|" "ab   |" "   42|" "42   |" "00042|" "+42" " 42")
(list (format "%.2s|" "abcdef") (format "%5.2s|" "abcdef") (format "%.0s|" "abc") (format "%10.3S|" "abc"))
;; => ("ab|" "   ab|" "|" "       \"ab|")
(list (format "%5c|" ?x) (format "%-5c|" ?x) (format "%.3d" 5) (format "%+5d|" -3))
;; => ("    x|" "x    |" "005" "   -3|")
(format "%5s|" "日本")
;; => " 日本|"
(format "%-6s|" "日")
;; => "日    |"
(format "%*d" 5 42) ;; signals error
(length (format "%1000s" "a"))
;; => 1000
(length (format "%100s" "a"))
;; => 100
