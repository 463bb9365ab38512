;; -*- lexical-binding: t -*-
(require 'rx)
;; => rx
(list (rx bol "a" eol) (rx bos "a" eos) (rx "a" bol) (rx eol "a") (rx (or bol "a") "b"))
;; => ("^a$" "\\`a\\'" "a\\(?:^\\)" "\\(?:$\\)a" "\\(?:^\\|a\\)b")
(list (rx word-start) (rx eow) (rx symbol-start) (rx symbol-end) (rx word-boundary) (rx point))
;; => ("\\<" "\\>" "\\_<" "\\_>" "\\b" "\\=")
(list (rx (group "a" "b")) (rx (submatch "a")) (rx (group-n 3 "a")) (rx (backref 2)) (rx (group (or "a" "bc"))))
;; => ("\\(ab\\)" "\\(a\\)" "\\(?3:a\\)" "\\2" "\\(\\(?:a\\|bc\\)\\)")
