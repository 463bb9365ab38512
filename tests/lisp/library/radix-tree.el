;;; -*- lexical-binding: t -*-
(progn (require 'radix-tree) (defun radix-made (&rest l) (let ((tr radix-tree-empty)) (dolist (x l) (setq tr (radix-tree-insert tr (car x) (cdr x)))) tr)) (defun radix-list (tr) (let (r) (radix-tree-iter-mappings tr (lambda (k v) (push (cons k v) r))) (sort r (lambda (a b) (string< (car a) (car b)))))) 1)
;; => 1
(let ((tr (radix-made '("abc" . 1) '("abd" . 2) '("a" . 3) '("xyz" . 4) '("" . 5)))) (list (radix-tree-lookup tr "abc") (radix-tree-lookup tr "ab") (radix-tree-lookup tr "a") (radix-tree-lookup tr "zzz") (radix-tree-lookup tr "") (radix-tree-count tr) (radix-list tr)))
;; => (1 nil 3 nil 5 5 (("" . 5) ("a" . 3) ("abc" . 1) ("abd" . 2) ("xyz" . 4)))
(let ((tr (radix-made '("abc" . 1) '("abd" . 2) '("a" . 3) '("abcde" . 4)))) (list (radix-tree-prefixes tr "abcdef") (radix-tree-prefixes tr "x") (radix-list (radix-tree-subtree tr "ab")) (radix-tree-subtree tr "zz") (radix-list (radix-tree-subtree tr "a"))))
;; => ((("abcde" . 4) ("abc" . 1) ("a" . 3)) nil (("c" . 1) ("cde" . 4) ("d" . 2)) nil (("" . 3) ("bc" . 1) ("bcde" . 4) ("bd" . 2)))
(let* ((tr (radix-made '("abc" . 1) '("abd" . 2))) (t2 (radix-tree-insert tr "abc" nil)) (t3 (radix-tree-insert tr "abc" 9))) (list (radix-tree-lookup tr "abc") (radix-tree-lookup t2 "abc") (radix-tree-count t2) (radix-tree-lookup t3 "abc") (radix-tree-lookup t3 "abd")))
;; => (1 nil 1 9 2)
(list radix-tree-empty (radix-list (radix-tree-from-map '(("k" . v) ("kk" . w)))) (radix-tree-count radix-tree-empty) (radix-tree-lookup nil "x"))
;; => (nil (("k" . v) ("kk" . w)) 0 nil)
(let ((r nil)) (radix-tree-iter-subtrees (radix-made '("abc" . 1) '("xbd" . 2)) (lambda (p s) (push p r))) (sort r #'string<))
;; => ("abc" "xbd")
