;;; association lists  -*- lexical-binding: t; -*-

(list (assq 'b '((a . 1) (b . 2))) (assq 'x '((a . 1))) (assoc "b" '(("a" . 1) ("b" . 2))) (rassq 2 '((a . 1) (b . 2))) (rassoc "x" '((a . "x"))))
;; => ((b . 2) nil ("b" . 2) (b . 2) (a . "x"))
(assq 'a '(x nil (a . 1)))
;; => (a . 1)
(assq 'a 5) ;; signals (wrong-type-argument listp 5)
(assq 'a '((b . 1) . c)) ;; signals wrong-type-argument
(assoc 2 '((1 . a) (3 . b)) #'<)
;; => (1 . a)
(list (alist-get 'b '((a . 1) (b . 2))) (alist-get 'x nil 'd) (alist-get "b" '(("b" . 1)) nil nil #'equal))
;; => (2 d 1)
(list (assoc-default "b" '(("a" . 1) ("b" . 2))) (assoc-string "B" '("a" "b") t) (assoc-string "a" '((a . 1))))
;; => (2 "b" (a . 1))
(let ((l (list (cons 'a 1) (cons 'b 2)))) (list (assq-delete-all 'a l) (rassq-delete-all 2 (list (cons 'c 2) (cons 'd 3)))))
;; => (((b . 2)) ((d . 3)))
(let* ((a (list (cons 'x 1))) (b (copy-alist a))) (setcdr (car b) 2) (list a b))
;; => (((x . 1)) ((x . 2)))
