;;; what may follow a character literal  -*- lexical-binding: t; -*-

(read "(?a)")
;; => (97)
(read "(?a?b)")
;; => (97 98)
(read "[?a]")
;; => [97]
(read "(?a\"s\")")
;; => (97 "s")
(read "(?a'b)")
;; => (97 'b)
(read "(?a;x\n)")
;; => (97)
(read "(?a b)")
;; => (97 b)
