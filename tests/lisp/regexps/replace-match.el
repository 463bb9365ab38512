;;; replacing in strings  -*- lexical-binding: t; -*-

(progn (string-match "b\\(c\\)" "abcd") (replace-match "X" t t "abcd"))
;; => "aXd"
(progn (string-match "b\\(c\\)" "abcd") (replace-match "[\\&\\1\\\\]" t nil "abcd"))
;; => "a[bcc\\]d"
(progn (string-match "b\\(c\\)" "abcd") (replace-match "Y" t t "abcd" 1))
;; => "abYd"
(progn (string-match "Foo" "a Foo b") (replace-match "bar" nil nil "a Foo b"))
;; => "a Bar b"
(progn (string-match "FOO" "a FOO b") (replace-match "bar" nil nil "a FOO b"))
;; => "a BAR b"
(progn (string-match "b" "abc") (replace-match "\\x" t nil "abc")) ;; signals error
(progn (string-match "\\(x\\)?b" "abc") (replace-match "Y" t t "abc" 1)) ;; signals error
(progn (string-match "b" "abc") (replace-match "\\1" t nil "abc"))
;; => "ac"
