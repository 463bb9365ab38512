;; -*- lexical-binding: t -*-
(let ((process-environment '("A=1" "B"))) (list (getenv "A") (getenv "B") (getenv "C")))
;; => ("1" nil nil)
(let ((process-environment (list "A=1" "B"))) (list (setenv "A" "2") (getenv "A") (setenv "C" "3") (getenv "C") (setenv "A") (getenv "A")))
;; => ("2" "2" "3" "3" nil nil)
(let ((process-environment (list "A=1"))) (list (with-environment-variables (("A" "5") ("Z" "6")) (list (getenv "A") (getenv "Z"))) (getenv "A")))
;; => (("5" "6") "1")
