;;; parse-time.el --- calls of Emacs' own parse-time over the bare core  -*- lexical-binding: t; -*-
;; gnu-lisp

(require 'parse-time)

(show-each parse-time-string "Thu, 1 Jan 2015 10:11:12 +0100" "1 Jan 2015" "2015-01-01" "10:11" "Mon Feb 3 04:05:06 2020" "22 Feb 16 GMT" "Friday" "January" "2016-02-22T12:00:00Z" "22/02/2016" "7 May 99" "10:11:12 pm" "" "nonsense" "12 Dec 2012 12:12:12 EST")
(show-each parse-iso8601-time-string "2015-01-01T10:11:12Z" "2015-01-01T10:11:12+01:00" "20150101T101112Z" "2015-01-01T10:11:12.5Z" "bad" "2015-06-30T23:59:60Z" "1970-01-01T00:00:00Z" "2000-02-29T00:00:00-08:00")
(show-each (lambda (s) (append (parse-time-tokenize s) nil)) "Thu, 1 Jan 2015" "10:11:12" "a-b c/d" "" "22-Feb-2016 +0100" "x y z" "12.5" "(comment) text")
