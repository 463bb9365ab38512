;;; numbered, shy and explicit groups  -*- lexical-binding: t; -*-

(progn (string-match "\\(a\\)\\(?:b\\)\\(c\\)" "abc") (list (match-string 1 "abc") (match-string 2 "abc")))
;; => ("a" "c")
(progn (string-match "\\(?3:a\\)\\(b\\)" "ab") (list (match-string 3 "ab") (match-string 4 "ab") (match-beginning 1)))
;; => ("a" "b" nil)
(progn (string-match "\\(a\\|b\\)*" "abab") (match-string 1 "abab"))
;; => "b"
(progn (string-match "\\(x\\)?a" "a") (list (match-beginning 1) (match-string 1 "a")))
;; => (nil nil)
(string-match "\\(a" "a") ;; signals (invalid-regexp "Unmatched ( or \\(")
(string-match "a\\)" "a") ;; signals (invalid-regexp "Unmatched ) or \\)")
(match-string 9 "a")
;; => nil
(match-beginning -1) ;; signals args-out-of-range
