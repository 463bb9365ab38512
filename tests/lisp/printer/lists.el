;;; lists, dotted pairs, vectors  -*- lexical-binding: t; -*-

(prin1-to-string '(a (b . c) . d))
;; => "(a (b . c) . d)"
(prin1-to-string '[a [b] (c)])
;; => "[a [b] (c)]"
(prin1-to-string nil)
;; => "nil"
(prin1-to-string '(nil . nil))
;; => "(nil)"
(prin1-to-string [])
;; => "[]"
(prin1-to-string '(()))
;; => "(nil)"
(prin1-to-string #s(foo 1 "x"))
;; => "#s(foo 1 \"x\")"
(prin1-to-string (bool-vector t nil t))
;; => "#&3\"\""
(prin1-to-string '(a . (b . c)))
;; => "(a b . c)"
