;;; saving and setting match data  -*- lexical-binding: t; -*-

(progn (string-match "b" "abc") (save-match-data (string-match "c" "abc")) (match-beginning 0))
;; => 1
(progn (set-match-data '(1 2 3 4)) (list (match-beginning 1) (match-end 1) (match-beginning 2) (match-data)))
;; => (3 4 nil (1 2 3 4))
(progn (set-match-data nil) (match-data))
;; => nil
(progn (string-match "a" "a") (string-match "zzz" "a") (match-beginning 0))
;; => 0
(progn (string-match "\\(b\\)\\(z\\)?" "abc") (match-data))
;; => (1 2 1 2)
(set-match-data 5) ;; signals (wrong-type-argument listp 5)
(let ((d (progn (string-match "\\(x\\)" "wxy") (match-data)))) (set-match-data d) (match-string 1 "wxy"))
;; => "x"
