;;; integer conversions  -*- lexical-binding: t; -*-

(list (format "%d" -5) (format "%x" 255) (format "%X" 255) (format "%o" 8) (format "%#x" 255) (format "%#o" 8) (format "%#X" 255))
;; => ("-5" "ff" "FF" "10" "0xff" "010" "0XFF")
(list (format "%x" -255) (format "%o" -8) (format "%d" 1.7) (format "%d" -1.7) (format "%x" 255.9))
;; => ("-ff" "-10" "1" "-1" "ff")
(format "%d" most-positive-fixnum)
;; => "2305843009213693951"
(format "%d" 1e20)
;; => "100000000000000000000"
(format "%c%c%c" ?a 233 26085)
;; => "aé日"
(format "%08x" 48879)
;; => "0000beef"
(format "%+x" 10)
;; => "+a"
