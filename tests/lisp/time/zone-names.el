;;; names of time zones  -*- lexical-binding: t; -*-

(mapcar (lambda (z) (condition-case e (current-time-zone 0 z) (error e))) '(0 3600 -90001 100000 1000000000 2305843009213693951 1.5 a (3600 "AB") (3600 "ABC") (3600 "AB1") (0 "") (1 . 2) (1 2) (a 5)))
;; => ((0 "GMT") (3600 "+01") (-86401 "-250001") (89200 "+274640") (89200 "+2777774640") (89551 "+6405119470038035231") (error "Invalid time zone specification" 1.5) (error "Invalid time zone specification" a) (0 "+00") (3600 "ABC") (3600 "AB1") (0 "+00") (error "Invalid time zone specification" (1 . 2)) (wrong-type-argument stringp 2) (error "Invalid time zone specification" (a 5)))
(mapcar (lambda (z) (current-time-zone 0 z)) '("s" "ABC" "ABC5" "ABC/D" "ABC5x" "ABC99" "ABC5:70" "<AB+>" "<A>5" "foo bar" "é" "" "Europe/Nowhere"))
;; => ((0 "+00") (0 "ABC") (-18000 "ABC") (0 "ABC") (-18000 "ABC") (-86400 "ABC") (-21540 "ABC") (0 "AB+") (0 "+00") (0 "foo") (0 "+00") (0 "UTC") (0 "Europe"))
(mapcar (lambda (z) (format-time-string "%Z %z" 0 z)) '(0 t "s" (3600 "QQ") (3600 "QQQ"))) ;; => ("GMT +0000" "GMT +0000" " +0000" " +0000" "QQQ +0100")
(encode-time 30 12 1 4 12 1999 '(1 . 2)) ;; signals (error "Invalid time zone specification" (1 . 2))
(encode-time 30 12 1 4 12 1999 '(3600 "ABC")) ;; => (14408 23662)
