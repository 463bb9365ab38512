;;; words  -*- lexical-binding: t; -*-

(list (capitalize "hello world") (capitalize "HELLO") (capitalize "it's") (capitalize "a-b_c") (capitalize "1a"))
;; => ("Hello World" "Hello" "It'S" "A-B_C" "1a")
(list (upcase-initials "hello WORLD") (upcase-initials "a-b") (capitalize ""))
;; => ("Hello WORLD" "A-B" "")
(capitalize "éa ßb")
;; => "Éa Ssb"
(list (capitalize ?a) (upcase-initials ?b))
;; => (65 66)
