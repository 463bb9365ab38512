;;; equal objects hash alike  -*- lexical-binding: t; -*-

(= (sxhash-equal "abc") (sxhash-equal (copy-sequence "abc")))
;; => t
(= (sxhash-equal '(1 (2 "x") [3])) (sxhash-equal (list 1 (list 2 "x") (vector 3))))
;; => t
(= (sxhash-eq 'a) (sxhash-eq 'a))
;; => t
(= (sxhash-eql 1.5) (sxhash-eql 1.5))
;; => t
(= (sxhash 1) (sxhash-equal 1))
;; => t
(let ((x (list 1))) (setcdr x x) (integerp (sxhash-equal x)))
;; => t
(list (fixnump (sxhash-equal "a")) (fixnump (sxhash-eq "a")) (fixnump (sxhash-eql 'a)) (natnump (sxhash-equal '(1))))
;; => (t t t t)
(= (sxhash-equal (propertize "a" 'x 1)) (sxhash-equal "a"))
;; => t
(= (sxhash-equal-including-properties "ab") (sxhash-equal-including-properties (copy-sequence "ab")))
;; => t
(= (sxhash-equal (bool-vector t nil)) (sxhash-equal (bool-vector t nil)))
;; => t
