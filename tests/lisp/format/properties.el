;;; text properties survive  -*- lexical-binding: t; -*-

(format (propertize "%s" 'face 'bold) "abc")
;; => #("abc" 0 3 (face bold))
(format "%s!" (propertize "ab" 'k 1))
;; => #("ab!" 0 2 (k 1))
(format "%5s|" (propertize "ab" 'k 1))
;; => #("   ab|" 3 5 (k 1))
(format "%S" (propertize "ab" 'k 1))
;; => "#(\"ab\" 0 2 (k 1))"
(format "x%sy" (concat "a" (propertize "b" 'k 1) "c"))
;; => #("xabcy" 2 3 (k 1))
(multibyte-string-p (format "%s" "é"))
;; => t
