;;; percent sequences  -*- lexical-binding: t; -*-

(format "%s %S %d %c %%" "a\"" "a\"" 42 ?x)
;; => "a\" \"a\\\"\" 42 x %"
(format "no args")
;; => "no args"
(format "%s" nil)
;; => "nil"
(format "%s %s" 1) ;; signals (error "Not enough arguments for format string")
(format "%d" "a") ;; signals (error "Format specifier doesn’t match argument type")
(format "a" 1 2)
;; => "a"
(format "%y" 1) ;; signals (error "Invalid format operation %y")
(format "%") ;; signals (error "Format string ends in middle of format specifier")
(format 5) ;; signals (wrong-type-argument stringp 5)
(format "%s" '(a "b" 1.5))
;; => "(a b 1.5)"
(format "%S" '(a "b" ?c))
;; => "(a \"b\" 99)"
(format "%c" "a") ;; signals error
