;;; vectors from sequences  -*- lexical-binding: t; -*-

(list (vconcat) (vconcat nil) (vconcat '(1 2) [3] "a") (vconcat (bool-vector t nil)))
;; => ([] [] [1 2 3 97] [t nil])
(let ((v [1])) (eq v (vconcat v)))
;; => nil
(vconcat 5) ;; signals (wrong-type-argument sequencep 5)
(vconcat '(1 . 2)) ;; signals wrong-type-argument
(vconcat "é日")
;; => [233 26085]
