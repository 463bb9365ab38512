;;; strings with text properties  -*- lexical-binding: t; -*-

#("abc" 0 1 (face bold))
;; => #("abc" 0 1 (face bold))
(get-text-property 1 'k #("abc" 1 2 (k v)))
;; => v
(text-properties-at 0 #("abc" 0 3 (a 1 b 2)))
;; => (a 1 b 2)
(equal "abc" #("abc" 0 1 (face bold)))
;; => t
(length #("é" 0 1 (p q)))
;; => 1
