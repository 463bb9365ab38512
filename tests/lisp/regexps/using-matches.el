;;; common uses  -*- lexical-binding: t; -*-

(let ((s "k1=v1;k2=v2") (pos 0) out) (while (string-match "\\([a-z0-9]+\\)=\\([a-z0-9]+\\)" s pos) (push (cons (match-string 1 s) (match-string 2 s)) out) (setq pos (match-end 0))) (nreverse out))
;; => (("k1" . "v1") ("k2" . "v2"))
(let ((s "2026-01-31")) (when (string-match "\\`\\([0-9]+\\)-\\([0-9]+\\)-\\([0-9]+\\)\\'" s) (mapcar (lambda (i) (string-to-number (match-string i s))) '(1 2 3))))
;; => (2026 1 31)
(split-string "one, two,three" ",[ ]*")
;; => ("one" "two" "three")
(mapcar (lambda (s) (and (string-match-p "\\`[^@ ]+@[^@ ]+\\'" s) t)) '("a@b" "a b@c" "ab"))
;; => (t nil nil)
