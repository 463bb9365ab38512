;;; UTC encoding and decoding  -*- lexical-binding: t; -*-

(decode-time 0 t)
;; => (0 0 0 1 1 1970 4 nil 0)
(decode-time 86399 0)
;; => (59 59 23 1 1 1970 4 nil 0)
(decode-time 951782400 t)
;; => (0 0 0 29 2 2000 2 nil 0)
(encode-time '(0 0 0 1 1 1970 nil nil t))
;; => (0 0)
(encode-time 0 0 0 1 1 2000 t)
;; => (14445 17280)
(float-time (encode-time '(30 59 23 31 12 1999 nil nil t)))
;; => 946684770.0
(decode-time -1 t)
;; => (59 59 23 31 12 1969 3 nil 0)
(nth 5 (decode-time (encode-time '(0 0 0 29 2 2024 nil nil t)) t))
;; => 2024
