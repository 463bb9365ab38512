;; -*- lexical-binding: t -*-
(with-temp-buffer (insert "foo bar baz") (list (looking-back "ba.") (looking-back "bar") (looking-back "[a-z]+" nil) (match-beginning 0) (looking-back "[a-z]+" nil t) (match-beginning 0) (looking-back "foo.*" 5)))
;; => (t nil t 11 t 9 nil)
(with-temp-buffer (insert "foo bar foo") (list (replace-string-in-region "foo" "xx" 1) (buffer-string) (replace-string-in-region "nosuch" "y" 1)))
;; => (2 "xx bar xx" nil)
(with-temp-buffer (insert "foo bar foo") (goto-char 3) (list (replace-string-in-region "foo" "xx") (buffer-string)))
;; => (1 "foo bar xx")
(with-temp-buffer (insert "foo bar foo") (list (replace-regexp-in-region "f\\(o+\\)" "<\\1>" 1 5) (buffer-string)))
;; => (1 "<oo> bar foo")
