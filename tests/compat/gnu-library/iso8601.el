;;; iso8601.el --- calls of Emacs' own iso8601 over the bare core  -*- lexical-binding: t; -*-
;; gnu-lisp

(require 'iso8601)

(show-each iso8601-parse "2008-03-02T13:47:30" "20080302T134730Z" "2008-03-02T13:47:30+02:00" "2008-03-02" "2008-W09-7" "2008-062" "x" "2008-03-02T13:47" "--03-02")
(show-each iso8601-parse-date "1985-04-12" "19850412" "1985" "--04-12" "1985-102" "1985-W15-5" "1985W15" "+001985-04-12" "bad")
(show-each iso8601-parse-time "13:47:30" "134730" "13:47" "13" "23:20:50,5" "T13" "25:99" "13:47:30Z" "13:47:30-0500")
(show-each iso8601-parse-duration "P1Y2M3DT4H5M6S" "P2W" "PT36H" "P1Y" "P" "-P1D")
(show-each iso8601-parse-zone "+02:00" "Z" "-0530" "+9" "bad")
(show-each iso8601-valid-p "2008-03-02" "nope" "13:47" "P1Y")
(show-each iso8601-parse-interval "2008-03-02T13:47:30Z/P1D" "P1D/2008-03-02T13:47:30Z" "2007-03-01T13:00:00Z/2008-05-11T15:30:00Z")
(show (iso8601-parse "2008-03-02T13:47:30.5Z" t))
(show (iso8601-parse-time "13:47:30.25" t))
