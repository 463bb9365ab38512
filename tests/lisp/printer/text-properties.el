;;; properties are printed by prin1 only  -*- lexical-binding: t; -*-

(prin1-to-string (propertize "abc" 'face 'bold))
;; => "#(\"abc\" 0 3 (face bold))"
(format "%S" (propertize "abc" 'a 1 'b 2))
;; => "#(\"abc\" 0 3 (b 2 a 1))"
(prin1-to-string (concat (propertize "ab" 'x 1) "cd" (propertize "e" 'y 2)))
;; => "#(\"abcde\" 0 2 (x 1) 4 5 (y 2))"
(prin1-to-string (propertize "abc" 'face 'bold) t)
;; => "abc"
(prin1-to-string (list (propertize "é" 'k "v")))
;; => "(#(\"é\" 0 1 (k \"v\")))"
