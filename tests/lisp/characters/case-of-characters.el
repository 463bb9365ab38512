;;; case of single characters  -*- lexical-binding: t; -*-

(mapcar #'upcase (list ?a ?z ?é ?ß ?ÿ ?1 ?α))
;; => (65 90 201 7838 376 49 913)
(mapcar #'downcase (list ?A ?Z ?É ?Σ ?Я ?İ))
;; => (97 122 233 963 1103 304)
(mapcar #'upcase-initials '("a" "éa"))
;; => ("A" "Éa")
(capitalize ?a)
;; => 65
(upcase ?\C-a)
;; => 1
(upcase (+ ?a ?\M-\0))
;; => 134217793
