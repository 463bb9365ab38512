;;; mapconcat and string-join  -*- lexical-binding: t; -*-

(mapconcat #'identity '("a" "b" "c") ", ")
;; => "a, b, c"
(mapconcat #'symbol-name '(a b) "-")
;; => "a-b"
(mapconcat #'identity nil ",")
;; => ""
(mapconcat (lambda (c) (string (1+ c))) "abc" ".")
;; => "b.c.d"
(mapconcat #'identity ["x" "y"] "")
;; => "xy"
(mapconcat #'number-to-string '(1 2 3) "+")
;; => "1+2+3"
(mapconcat #'identity '("a" nil "b") ",")
;; => "a,,b"
(mapconcat #'identity '(1) ",") ;; signals wrong-type-argument
