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
;; Numbers that are no group: the error shows how many groups there is room for, which grows as it does in Emacs.
(progn (string-match "b" "abc") (replace-match "x" nil nil "abc" 123456789012345678901)) ;; signals args-out-of-range
(progn (string-match "b" "abc") (replace-match "x" nil nil "abc" 'a)) ;; signals (wrong-type-argument integerp a)
(progn (set-match-data (make-list 200 0)) (set-match-data nil) (replace-match "x" nil nil "abc" 150)) ;; signals args-out-of-range
(progn (set-match-data (make-list 200 0)) (set-match-data nil) (replace-match "x" nil nil "abc" 99)) ;; signals error
