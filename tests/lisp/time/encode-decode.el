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
;; The fields are looked at one after the other; each has 32 bits.
(encode-time 30 1 1 10000000000 "x" 2000 t) ;; signals (error "Specified time is not representable")
(encode-time 30 1 1 'a 10000000000 2000 t) ;; signals (wrong-type-argument fixnump a)
(encode-time 30 1 1 1 -2147483648 'a t) ;; signals (error "Specified time is not representable")
(encode-time (expt 2 70) 'a 1 1 1 2000 t) ;; signals (wrong-type-argument fixnump 1180591620717411303424)
(encode-time 1.5 1 1 10000000000 5 2000 t) ;; signals (error "Specified time is not representable")
(encode-time 1e10 1 1 1 5 2000 t) ;; signals (error "Specified time is not representable")
(encode-time 30 1 1 1 1 200000000000 'a) ;; signals (error "Specified time is not representable")
(encode-time 30 1 1 1 1 2000 'a) ;; signals (error "Invalid time zone specification" a)
