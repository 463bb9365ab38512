;;; ash and lsh  -*- lexical-binding: t; -*-

(list (ash 1 10) (ash 1024 -3) (ash -1 3) (ash -5 -1) (ash 5 -10) (ash -5 -100) (ash 0 100))
;; => (1024 128 -8 -3 0 -1 0)
(ash 1 62)
;; => 4611686018427387904
(ash 1 100)
;; => 1267650600228229401496703205376
(ash (ash 1 100) -98)
;; => 4
(ash -1 61)
;; => -2305843009213693952
(ash -1 62)
;; => -4611686018427387904
(lsh 1 3)
;; => 8
(lsh 8 -2)
;; => 2
(ash 1.0 2) ;; signals (wrong-type-argument integerp 1.0)
(ash 1 'a) ;; signals wrong-type-argument
(ash 1 0)
;; => 1
(ash -1 (- most-positive-fixnum))
;; => -1
