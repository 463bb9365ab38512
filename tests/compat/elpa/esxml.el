;;; esxml.el --- what of elpa-esxml needs no buffer  -*- lexical-binding: t; -*-
;; libraries: esxml

(show (esxml-to-xml '(a ((href . "x") (title . "y & z")) "text" (b () "bold"))))
(show (esxml-to-xml '(br ())))
(show (sxml-to-xml '(a (@ (href "x")) "text")))
(show (sxml-to-esxml '(a (@ (href "x")) "text")))
(show (sxml-to-xml '(p "a" (b "c") "d")))
(show (condition-case nil (esxml-to-xml '(a "no attributes")) (error 'error)))
(show (attrp '(a . "b")))
(show (attrsp '((a . "b") (c . "d"))))
(show (string-trim-whitespace "  x  "))
(show (esxml-to-xml '(comment nil "note")))
