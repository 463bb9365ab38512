;; -*- lexical-binding: t -*-
(progn (string-match "b" "abc") (save-match-data (string-match "a" "aaa")) (match-data))
;; => (1 2)
(progn (string-match "b" "abc") (string-match-p "c" "abc") (match-data))
;; => (1 2)
(save-match-data 1 2)
;; => 2
