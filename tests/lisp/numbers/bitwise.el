;;; logand, logior, logxor, lognot  -*- lexical-binding: t; -*-

(list (logand) (logior) (logxor) (logand 5) (logior 5) (logxor 5))
;; => (-1 0 0 5 5 5)
(list (logand 12 10) (logior 12 10) (logxor 12 10) (lognot 5) (lognot -1))
;; => (8 14 6 -6 0)
(list (logand -1 255) (logior -256 255) (logxor -1 255) (logand 7 6 5) (logand -4 -6))
;; => (255 -1 -256 4 -8)
(logand 1.0) ;; signals (wrong-type-argument integer-or-marker-p 1.0)
(lognot 1.5) ;; signals (wrong-type-argument integerp 1.5)
(list (logcount 255) (logcount 0) (logcount -1) (logcount -256) (logcount 5))
;; => (8 0 0 8 2)
(logxor most-negative-fixnum most-positive-fixnum)
;; => -1
