;;; control, meta and the other modifiers of characters  -*- lexical-binding: t; -*-

(list ?\C-a ?\^a ?\C-A ?\C-? ?\^? ?\C-@ ?\C-\s)
;; => (1 1 1 127 127 0 67108896)
(list ?\M-a ?\S-a ?\s-a ?\H-a ?\A-a)
;; => (134217825 33554529 8388705 16777313 4194401)
(list ?\C-\M-a ?\M-\C-a ?\C-\M-\S-a ?\M-\^a)
;; => (134217729 134217729 167772161 134217729)
(list ?\C-é ?\C-1 ?\C-% ?\S-A)
;; => (137 67108913 67108901 33554497)
(list ?\M-\t ?\C-\t ?\M-\x41)
;; => (134217737 67108873 134217793)
(= ?\M-\C-b (logior 2 (ash 1 27)))
;; => t
;; Modifiers of nothing.
(mapcar #'read-from-string '("?\\C-" "?\\M-\\C-" "?\\^" "?\\s-"))
;; => ((-1 . 4) (-1 . 7) (-1 . 3) (-1 . 4))
(read-from-string "\"\\M-") ;; signals end-of-file
(read-from-string "?\\C-\\") ;; signals end-of-file
