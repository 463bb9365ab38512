;;; bit operations treat bignums as two's complement  -*- lexical-binding: t; -*-

(logand (1- (expt 2 80)) (expt 2 79))
;; => 604462909807314587353088
(logior (expt 2 80) 1)
;; => 1208925819614629174706177
(logxor (expt 2 80) (1- (expt 2 80)))
;; => 2417851639229258349412351
(lognot (expt 2 80))
;; => -1208925819614629174706177
(logand -1 (expt 2 80))
;; => 1208925819614629174706176
(logand (- (expt 2 80)) (- (expt 2 70)))
;; => -1208925819614629174706176
(ash (expt 2 80) -79)
;; => 2
(ash (- -1 (expt 2 80)) -80)
;; => -2
(logcount (1- (expt 2 100)))
;; => 100
(logcount (- (expt 2 100)))
;; => 100
