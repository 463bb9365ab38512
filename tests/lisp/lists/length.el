;;; of lists  -*- lexical-binding: t; -*-

(list (length nil) (length '(1 2)) (safe-length '(1 2 . 3)) (safe-length 5) (proper-list-p '(1 2)) (proper-list-p '(1 . 2)) (proper-list-p 5))
;; => (0 2 2 0 2 nil nil)
(length '(1 . 2)) ;; signals (wrong-type-argument listp 2)
(length 5) ;; signals (wrong-type-argument sequencep 5)
(let ((x (list 1 2))) (setcdr (cdr x) x) (length x)) ;; signals circular-list
(let ((x (list 1 2))) (setcdr (cdr x) x) (list (proper-list-p x) (> (safe-length x) 1)))
;; => (nil t)
(list (length= '(1 2) 2) (length< '(1 2) 3) (length> '(1 2) 2) (length> [1 2] 1) (length= "abc" 3))
;; => (t t nil t t)
(let ((x (list 1))) (setcdr x x) (list (length> x 100) (length< x 100)))
;; => (t nil)
