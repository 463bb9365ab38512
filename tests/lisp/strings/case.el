;;; upcase, downcase and capitalize  -*- lexical-binding: t; -*-

(list (upcase "abc") (downcase "ABC") (capitalize "hello wORLD") (upcase-initials "hello world"))
;; => ("ABC" "abc" "Hello World" "Hello World")
(list (upcase ?a) (downcase ?A) (upcase ?1) (upcase ?é) (downcase ?É))
;; => (65 97 49 201 233)
(list (upcase "straße") (downcase "ÀÉÎ") (capitalize "élan vital"))
;; => ("STRASSE" "àéî" "Élan Vital")
(list (capitalize "foo-bar baz_qux") (capitalize "x's"))
;; => ("Foo-Bar Baz_Qux" "X'S")
(upcase 'a) ;; signals (wrong-type-argument char-or-string-p a)
(upcase "ÿ")
;; => "Ÿ"
(list (downcase "ΑΒΓ") (upcase "αβγς") (upcase "я"))
;; => ("αβγ" "ΑΒΓΣ" "Я")
(upcase-initials "abc def")
;; => "Abc Def"
