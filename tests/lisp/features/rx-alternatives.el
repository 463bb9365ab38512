;; -*- lexical-binding: t -*-
(require 'rx)
;; => rx
(list (rx (or "ab" "cd")) (rx (or "a" "b")) (rx (or "ab" digit)) (rx (or)) (rx (or "" "a")) (rx (| "a" "bc")))
;; => ("\\(?:ab\\|cd\\)" "[ab]" "ab\\|[[:digit:]]" "\\`a\\`" "a?" "\\(?:a\\|bc\\)")
(list (rx "a" (or "b" digit "cd") "e") (rx (or "abc" (or "de" "fg"))) (rx (or (seq "a" (+ digit)) "b")))
;; => ("a\\(?:b\\|[[:digit:]]\\|cd\\)e" "\\(?:abc\\|de\\|fg\\)" "a[[:digit:]]+\\|b")
(list (rx (or "foobar" "foo")) (rx (= 3 (or "a" "bc"))))
;; => ("\\(?:foo\\(?:bar\\)?\\)" "\\(?:a\\|bc\\)\\{3\\}")
