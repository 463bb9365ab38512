;;; positions  -*- lexical-binding: t; -*-

(list (nth 0 '(a b)) (nth 1 '(a b)) (nth 2 '(a b)) (nth -1 '(a b)))
;; => (a b nil a)
(list (nthcdr 0 '(a b)) (nthcdr 1 '(a b)) (nthcdr 5 '(a b)) (nthcdr 0 5) (nthcdr -3 '(a)))
;; => ((a b) (b) nil 5 (a))
(nth 1 '(a . b)) ;; signals (wrong-type-argument listp b)
(nthcdr 2 '(a . b)) ;; signals (wrong-type-argument listp (a . b))
(nth 'a '(1)) ;; signals (wrong-type-argument integerp a)
(list (elt '(a b c) 1) (elt [a b] 0) (elt "ab" 1))
;; => (b a 98)
(elt '(a b) 2)
;; => nil
(let ((x (list 1 2 3))) (setcdr (cddr x) x) (nth 1000000 x))
;; => 2
(list (last '(1 2 3)) (last '(1 2 3) 2) (last nil) (last '(1 . 2)) (last '(1 2) 0))
;; => ((3) (2 3) nil (1 . 2) nil)
