;;; -*- lexical-binding: t -*-
(mapcar (lambda (l) (apply #'truncate-string-to-width "hello world" l)) '((5) (20) (5 2) (5 0 ?.) (15 0 ?.) (5 nil nil "..") (5 nil nil t) (8 2 ?_ "…") (0) (11 nil nil "..")))
;; => ("hello" "hello world" "llo" "hello" "hello world...." "hel.." "hell…" "llo w…" "" "hello world")
(mapcar (lambda (l) (apply #'truncate-string-to-width "日本語x" l)) '((3) (4) (5) (3 0 ?.) (4 1) (4 1 ?.) (7 0 nil "…") (6 0 nil "…") (5 nil nil "..")))
;; => ("日" "日本" "日本" "日." "本" ".本" "日本語x" "日本…" "日..")
(truncate-string-to-width "" 3 nil ?x)
;; => "xxx"
(truncate-string-to-width #("hello" 0 3 (face bold)) 2)
;; => #("he" 0 2 (face bold))
(let ((s (make-string 5 ?a))) (list (store-substring s 1 "bc") (store-substring s 0 ?z) s))
;; => ("zbcaa" "zbcaa" "zbcaa")
(truncate-string-to-width "hello" 3 nil nil nil t)
;; => #("hello" 3 5 (display ""))
(truncate-string-ellipsis)
;; => "…"
