;;; copies and identity  -*- lexical-binding: t; -*-

(let ((s "abc")) (list (eq s s) (eq s (copy-sequence s)) (equal s (copy-sequence s))))
;; => (t nil t)
(let* ((a (copy-sequence "abc")) (b a)) (aset b 0 ?z) a)
;; => "zbc"
(let* ((a (copy-sequence "abc")) (b (substring a 0))) (aset b 0 ?z) a)
;; => "abc"
(eq "" "")
;; => t
(equal "abc" (concat "ab" "c"))
;; => t
