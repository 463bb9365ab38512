;;; odd symbol names are escaped  -*- lexical-binding: t; -*-

(mapcar #'prin1-to-string '(a \  \123 -1 - + 1+ \-1 a\ b \#a a\#b \?a a?b))
;; => ("a" "\\ " "\\123" "-1" "-" "+" "1+" "\\-1" "a\\ b" "\\#a" "a\\#b" "\\?a" "a\\?b")
(mapcar #'prin1-to-string (list (intern "") (intern "a;b") (intern "(") (intern "a\"b") (intern "a'b") (intern "\\")))
;; => ("##" "a\\;b" "\\(" "a\\\"b" "a\\'b" "\\\\")
(mapcar #'prin1-to-string (list (intern "1.5") (intern "1e5") (intern ".5") (intern "+1") (intern "1a") (intern ".") (intern "..") (intern "a.b")))
;; => ("\\1\\.5" "\\1e5" "\\.5" "\\+1" "1a" "\\." "\\.\\." "a\\.b")
(mapcar #'prin1-to-string (list (intern "a,b") (intern "`a") (intern "a`") (intern "&x") (intern "a[b]") (intern "1.0e+INF") (intern "-1.") ))
;; => ("a\\,b" "\\`a" "a\\`" "&x" "a\\[b\\]" "\\1\\.0e+INF" "\\-1\\.")
(mapcar (lambda (s) (prin1-to-string (intern s))) '("a\nb" "a\tb" "é" "a b" "{" "@" ":" "?"))
;; => ("a\\\nb" "a\\	b" "é" "a\\ b" "{" "@" ":" "\\?")
(mapcar (lambda (s) (format "%s" (intern s))) '("" "a b" "12"))
;; => ("" "a b" "12")
;; The empty name is shown by `princ', too, but `format' takes the name itself.
(list (prin1-to-string (intern "") t) (prin1-to-string (list (intern "")) t) (format "%s" (intern "")))
;; => ("##" "(##)" "")
