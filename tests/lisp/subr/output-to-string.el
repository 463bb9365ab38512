;; -*- lexical-binding: t -*-
(split-string (with-output-to-string (princ "a") (prin1 "b") (terpri)) "\n")
;; => ("a\"b\"" "")
(with-output-to-string)
;; => ""
(with-output-to-string (with-output-to-string (princ 1)) (princ 2))
;; => "2"
(with-output-to-string (princ "äß€"))
;; => "äß€"
