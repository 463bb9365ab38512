;;; matching and positions  -*- lexical-binding: t; -*-

(list (string-match "b" "abc") (string-match "x" "abc") (string-match "" "abc") (string-match "c$" "abc") (string-match "^b" "abc"))
;; => (1 nil 0 2 nil)
(list (string-match "a" "banana" 2) (string-match "a" "banana" -1) (string-match "a" "banana" 6))
;; => (3 5 nil)
(string-match "a" "abc" 5) ;; signals (args-out-of-range "abc" 5)
(string-match 5 "a") ;; signals (wrong-type-argument stringp 5)
(string-match "a" 5) ;; signals (wrong-type-argument stringp 5)
(progn (string-match "\\(a\\)\\(x\\)?\\(b\\)" "zabz") (match-data))
;; => (1 3 1 2 nil nil 2 3)
(progn (string-match "b+" "abbbc") (list (match-beginning 0) (match-end 0) (match-string 0 "abbbc")))
;; => (1 4 "bbb")
(string-match-p "n+" "banana")
;; => 2
