;;; string literals understand every escape  -*- lexical-binding: t; -*-

"a\nb\tc\"d\\e"
;; => "a\nb	c\"d\\e"
(append "\a\b\t\n\v\f\r\e\s\d" nil)
;; => (7 8 9 10 11 12 13 27 32 127)
(append "\x41\ \101\u00e9\U0001F600\N{U+41}" nil)
;; => (65 65 233 128512 65)
(append "\C-a\^b\^?" nil)
;; => (1 2 127)
(append "a\
b\ c" nil)
;; => (97 98 99)
(append "\M-a" nil)
;; => (225)
(multibyte-string-p "\xff")
;; => nil
(multibyte-string-p "\u00ff")
;; => t
(append "\x3bb" nil)
;; => (955)
(append "\377\200" nil)
;; => (255 128)
(string-bytes "é\x41")
;; => 3
