;;; field numbers  -*- lexical-binding: t; -*-

(format "%2$s %1$s" 'a 'b)
;; => "b a"
(format "%1$s %1$s" 'x)
;; => "x x"
(format "%2$s %s" 1 2 3)
;; => "2 3"
(format "%3$s" 1) ;; signals error
(format "%1$5d|" 7)
;; => "    7|"
