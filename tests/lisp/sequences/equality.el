;;; equal looks inside  -*- lexical-binding: t; -*-

(list (equal '(1 (2)) '(1 (2))) (equal [1 "a"] [1 "a"]) (equal "a" "a") (equal 'a 'b) (equal 1 1.0))
;; => (t t t nil nil)
(equal (make-hash-table) (make-hash-table))
;; => nil
(equal #s(a 1) #s(a 1))
;; => t
(equal (bool-vector t) (bool-vector t))
;; => t
(equal (lambda (x) x) 5)
;; => nil
(equal "a" (propertize "a" 'k 1))
;; => t
(equal-including-properties "a" (propertize "a" 'k 1))
;; => nil
(list (eq 'a 'a) (eq 1 1) (eq "a" "b") (eq nil '()) (eql 1.0 1.0))
;; => (t t nil t t)
(equal (make-symbol "a") 'a)
;; => nil
