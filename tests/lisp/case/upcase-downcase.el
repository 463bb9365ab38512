;;; ASCII and beyond  -*- lexical-binding: t; -*-

(list (upcase "hello") (downcase "HELLO") (upcase "123") (upcase "") (downcase "ÄÖÜ"))
;; => ("HELLO" "hello" "123" "" "äöü")
(list (upcase "àéîõü") (downcase "ΑΒΓΔ") (upcase "привет") (downcase "ПРИВЕТ"))
;; => ("ÀÉÎÕÜ" "αβγδ" "ПРИВЕТ" "привет")
(list (upcase "ß") (upcase "ﬁ") (downcase "İ") (upcase "ı"))
;; => ("SS" "FI" "i̇" "ı")
(mapcar #'upcase '(?a ?é ?ñ ?ω ?1 ?_))
;; => (65 201 209 937 49 95)
(let ((s "abc")) (upcase s) s)
;; => "abc"
