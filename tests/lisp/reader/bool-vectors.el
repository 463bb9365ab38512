;;; the bool-vector syntax  -*- lexical-binding: t; -*-

#&8"\5"
;; => #&8""
(length #&10"\377\1")
;; => 10
(append #&5"\25" nil)
;; => (t nil t nil t)
#&0""
;; => #&0""
(bool-vector-p #&3"\7")
;; => t
(read "#&9\"a\"") ;; signals invalid-read-syntax
