;;; raw bytes in multibyte strings  -*- lexical-binding: t; -*-

(aref (string-to-multibyte "\377") 0)
;; => 4194303
(append (concat "é" (unibyte-string 255)) nil)
;; => (233 4194303)
(equal (string-to-multibyte "\377") "\377")
;; => nil
(append (string-to-unibyte (string-to-multibyte "\377\200")) nil)
;; => (255 128)
(length (concat "日" "\200"))
;; => 2
(multibyte-string-p (string #x3fffff))
;; => t
(string-bytes (string #x3fffff))
;; => 2
