;;; aset keeps, new text has none  -*- lexical-binding: t; -*-

(let ((s (propertize "abc" 'k 1))) (aset s 1 ?z) s)
;; => #("azc" 0 3 (k 1))
(let ((s (propertize "abc" 'k 1))) (substring s 0 0))
;; => ""
(let ((s (propertize "abc" 'k 1))) (append s nil))
;; => (97 98 99)
(let ((s (concat "x" (propertize "yz" 'k 1)))) (list (reverse s) s))
;; => ("zyx" #("xyz" 1 3 (k 1)))
(replace-regexp-in-string "b" "X" (propertize "abc" 'k 1))
;; => #("aXc" 0 1 (k 1) 2 3 (k 1))
(split-string (propertize "a b" 'k 1))
;; => (#("a" 0 1 (k 1)) #("b" 0 1 (k 1)))
(string-trim (propertize " a " 'k 1)) ;; emlet => #("a" 0 1 (k 1))
