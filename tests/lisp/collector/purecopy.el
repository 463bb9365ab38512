;;; purecopy  -*- lexical-binding: t; -*-

(let ((s (list "a"))) (eq s (purecopy s)))
;; => t
(let ((purify-flag t)) (let* ((l (list 1 "b" (vector 1 2))) (q (purecopy l))) (list q (eq l q) (eq (cadr l) (cadr q)) (eq (nth 2 l) (nth 2 q)))))
;; => ((1 "b" [1 2]) nil nil nil)
(let ((purify-flag t)) (let* ((h (make-hash-table)) (p (make-hash-table :purecopy t))) (puthash 1 (list 2) p) (list (eq h (purecopy h)) (eq p (purecopy p)) (gethash 1 (purecopy p)))))
;; => (t nil (2))
(let* ((purify-flag t) (p (purecopy (make-hash-table :purecopy t)))) (condition-case nil (puthash 1 2 p) (error (hash-table-count p))))
;; => 0
(let ((purify-flag (make-hash-table :test 'equal))) (list (eq (purecopy (list 1 2)) (purecopy (list 1 2))) (eq (purecopy "abc") (purecopy (copy-sequence "abc"))) (hash-table-count purify-flag)))
;; => (t t 3)
(let ((purify-flag t)) (purecopy (make-bool-vector 3 t)))
;; signals error
