;;; numbers are printed in decimal  -*- lexical-binding: t; -*-

(prin1-to-string 0)
;; => "0"
(prin1-to-string -17)
;; => "-17"
(prin1-to-string most-positive-fixnum)
;; => "2305843009213693951"
(prin1-to-string (1+ most-positive-fixnum))
;; => "2305843009213693952"
(prin1-to-string (expt 10 40))
;; => "10000000000000000000000000000000000000000"
(prin1-to-string (- (expt 2 100)))
;; => "-1267650600228229401496703205376"
(number-to-string 255)
;; => "255"
(let ((print-integers-as-characters t)) (prin1-to-string '(65 10 233 -1 3000000000)))
;; => "(?A ?\\n ?é -1 3000000000)"
