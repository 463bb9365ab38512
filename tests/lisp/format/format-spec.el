;;; format-spec and message formats  -*- lexical-binding: t; -*-

(require 'format-spec)
(format-spec "%a and %b" '((?a . 1) (?b . "x")))
;; => "1 and x"
(format-spec "%%|%5a|%-5a|" '((?a . 7)))
;; => "%|    7|7    |"
(format-spec "%z" '((?a . 1))) ;; signals error
(format-spec "%05a" '((?a . 42)))
;; => "00042"
