;; -*- lexical-binding: t -*-
(list (alist-get 'b '((b . 1))) (alist-get 'c '((b . 1)) 'd) (alist-get 'b '((b))))
;; => (1 d nil)
(list (alist-get "b" '(("b" . 1))) (alist-get "b" '(("b" . 1)) nil nil #'equal))
;; => (nil 1)
(assoc-default "a" '(("b" . 1) ("a" . 2)))
;; => 2
(assoc-default "a" '(("b" . 1) "a") nil 5)
;; => 5
(assoc-default 3 '((5 . 1) (2 . 3)) #'<)
;; => 3
(assoc-default "zz" '(("b" . 1)))
;; => nil
(assoc-delete-all "a" (list (cons "a" 1) 'b (cons "a" 2)))
;; => (b)
(assoc-delete-all 3 (list (cons 4 1) (cons 2 2)) #'<)
;; => ((4 . 1))
(assq-delete-all 'a (list (cons 'a 1) (cons 'a 1) 'b (cons 'a 2)))
;; => (b)
(rassq-delete-all 2 (list (cons 'a 1) 'b (cons 'a 2)))
;; => ((a . 1) b)
(member-ignore-case "A" '(b "a" c))
;; => ("a" c)
