;;; backtracking and long inputs  -*- lexical-binding: t; -*-

(string-match "\\(a*\\)*b" (make-string 20 ?a))
;; => nil
(string-match "\\(?:a\\|a\\)*c" "aaaaaaaaaaaac")
;; => 0
(string-match "x*y" (concat (make-string 10000 ?x) "y"))
;; => 0
(progn (string-match "\\(?:ab\\)*" (apply #'concat (make-list 2000 "ab"))) (match-end 0))
;; => 4000
(progn (string-match "\\(.*\\)-\\(.*\\)" "a-b-c") (list (match-string 1 "a-b-c") (match-string 2 "a-b-c")))
;; => ("a-b" "c")
(progn (string-match "\\(.*?\\)-\\(.*\\)" "a-b-c") (list (match-string 1 "a-b-c") (match-string 2 "a-b-c")))
;; => ("a" "b-c")
