;; -*- lexical-binding: t -*-
(require 'rx)
;; => rx
(rx-define t-num (seq (+ digit) (opt "." (* digit))))
;; => t-num
(rx t-num "x")
;; => "[[:digit:]]+\\(?:\\.[[:digit:]]*\\)?x"
(rx-define t-rep (n x) (= n x))
;; => t-rep
(rx (t-rep 3 "ab"))
;; => "\\(?:ab\\)\\{3\\}"
(rx-define t-list (sep &rest items) (seq items sep))
;; => t-list
(rx (t-list "," "a" "b"))
;; => "ab,"
(rx-let ((foo "f") (bar (x) (or x "y"))) (rx foo (bar "z")))
;; => "f[yz]"
(rx-let-eval '((foo "f")) (rx-to-string 'foo t))
;; => "f"
(macroexpand '(rx t-unknown))
;; signals error
(macroexpand '(rx (t-unknown 1)))
;; signals error
