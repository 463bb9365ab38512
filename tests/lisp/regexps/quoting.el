;;; regexp-quote and regexp-opt  -*- lexical-binding: t; -*-

(list (regexp-quote "a.b*c") (regexp-quote "[x]^$\\") (regexp-quote "abc") (regexp-quote ""))
;; => ("a\\.b\\*c" "\\[x]\\^\\$\\\\" "abc" "")
(string-match (regexp-quote "a+b") "xa+b")
;; => 1
(regexp-opt-depth "\\(a\\)\\(?:b\\)\\(c\\)")
;; => 2
(let ((re (regexp-opt '("cat" "dog" "cow")))) (mapcar (lambda (s) (and (string-match (concat "\\`" re "\\'") s) t)) '("cat" "dog" "cow" "ca" "bird")))
;; => (t t t nil nil)
(let ((re (regexp-opt '("if" "else") 'words))) (list (string-match re "x if y") (string-match re "xify")))
;; => (2 nil)
