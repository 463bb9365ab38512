;;; string-to-number  -*- lexical-binding: t; -*-

(mapcar #'string-to-number '("12" "-12" "+12" " 12" "12abc" "abc" "" "1.5" ".5" "1e3" "1.5e2x" "-.5" "5." "1e" "--1"))
;; => (12 -12 12 12 12 0 0 1.5 0.5 1000.0 150.0 -0.5 5 1 0)
(mapcar (lambda (p) (string-to-number (car p) (cdr p))) '(("ff" . 16) ("FF" . 16) ("101" . 2) ("z" . 36) ("19" . 8) ("1.5" . 16) ("-ff" . 16)))
;; signals (args-out-of-range 36)
(string-to-number "123456789012345678901234567890")
;; => 123456789012345678901234567890
(string-to-number "12" 1) ;; signals args-out-of-range
(string-to-number "12" 17)
;; signals (args-out-of-range 17)
(string-to-number 12) ;; signals (wrong-type-argument stringp 12)
(string-to-number "\t 7")
;; => 7
(string-to-number "1.0e+INF")
;; => 1.0e+INF
(string-to-number "1e400")
;; => 1.0e+INF
(string-to-number "0x10")
;; => 0
