;;; bignums are eql but not eq by value  -*- lexical-binding: t; -*-

(let ((a (expt 10 30)) (b (expt 10 30))) (list (eql a b) (equal a b) (= a b)))
;; => (t t t)
(let ((a (expt 10 30))) (eq a a))
;; => t
(eql (expt 2 70) (float (expt 2 70)))
;; => nil
(memql (expt 2 70) (list 1 (expt 2 70) 3))
;; => (1180591620717411303424 3)
(assoc (expt 2 70) (list (cons (expt 2 70) 'x)))
;; => (1180591620717411303424 . x)
(member (expt 2 70) '(1180591620717411303424))
;; => (1180591620717411303424)
