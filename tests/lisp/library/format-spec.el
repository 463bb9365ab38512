;;; -*- lexical-binding: t -*-
(require 'format-spec)
;; => format-spec
(format-spec "su - %u %l" '((?u . "me") (?l . ls)))
;; => "su - me ls"
(mapcar (lambda (f) (condition-case e (format-spec f '((?a . "value") (?b . 12) (?c . "é"))) (error e))) '("%a" "%8a|" "%-8a|" "%08a|" "%.3a" "%8.3a|" "%<3a" "%>3a" "%^a" "%_a" "%<^3a|" "%b" "%05b" "%%" "%%%a%%" "%z" "%" "a%" "%3" "%5%" "%-c|" "%3c|" "%<010a" "%<3.2a" "%>9.2a|" "% 8a|" "%<-9a|" "%0.2b"))
;; => ("value" "   value|" "value   |" "000value|" "val" "     val|" "lue" "val" "VALUE" "value" "LUE|" "12" "00012" "%" "%value%" (error "Invalid format character: ‘%z’") (error "Invalid format string") (error "Invalid format string") (error "Invalid format string") (error "Invalid format string") "é|" "  é|" "00000value" " ue" "       va|" "   value|" "value    |" "12")
(mapcar (lambda (i) (condition-case e (format-spec "x%a-%z-%%-%5z." '((?a . 1)) i) (error e))) '(nil ignore delete t foo))
;; => ((error "Invalid format character: ‘%z’") "x1-%z-%-%5z." "x1--%-." "x1-%z-%%-%5z." "x1-%z-%%-%5z.")
(mapcar (lambda (i) (condition-case e (format-spec "x% y %" '((?a . 1)) i) (error e))) '(ignore delete t))
;; => ("x% y %" "x %" "x% y %")
(format-spec "a %a %b z" '((?a . "A") (?b . "B")) nil t)
;; => ("a " "A" " " "B" " z")
(format-spec "%a%b" '((?a . "A") (?b . "")) nil t)
;; => ("A" "")
(format-spec-make ?a 1 ?b "x")
;; => ((97 . 1) (98 . "x"))
(format-spec #("ab %a cd" 0 3 (face bold) 3 5 (face italic)) '((?a . "val")))
;; => #("ab val cd" 0 3 (face bold) 3 6 (face italic))
