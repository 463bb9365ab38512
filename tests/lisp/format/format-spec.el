;;; format-spec and message formats  -*- lexical-binding: t; -*-

(require 'format-spec)
;; emlet signals file-missing
(format-spec "%a and %b" '((?a . 1) (?b . "x")))
;; => "1 and x"
;; emlet signals (void-function format-spec)
(format-spec "%%|%5a|%-5a|" '((?a . 7)))
;; => "%|    7|7    |"
;; emlet signals (void-function format-spec)
(format-spec "%z" '((?a . 1))) ;; signals error
;; emlet signals (void-function format-spec)
(format-spec "%05a" '((?a . 42)))
;; => "00042"
;; emlet signals (void-function format-spec)
