;; -*- lexical-binding: t -*-
(require 'rx)
;; => rx
(list (rx (literal "a.b")) (rx (regexp "a\\|b")) (rx "x" (regexp "a\\|b") "y") (rx (* (regexp "[abc]"))) (rx (eval (concat "a" "b"))))
;; => ("a\\.b" "a\\|b" "x\\(?:a\\|b\\)y" "[abc]*" "ab")
(let ((x "a.b")) (list (rx (literal x)) (rx "q" (literal x) (* (regexp x)))))
;; => ("a\\.b" "qa\\.b\\(?:a.b\\)*")
(list (rx-to-string '(or "ab" digit)) (rx-to-string '(or "ab" digit) t) (rx-to-string "ab") (rx-to-string "a") (rx-to-string '(* "a")))
;; => ("\\(?:ab\\|[[:digit:]]\\)" "ab\\|[[:digit:]]" "\\(?:ab\\)" "a" "\\(?:a*\\)")
(let ((x "z")) (string-match (rx "a" (literal x)) "baz"))
;; => 1
