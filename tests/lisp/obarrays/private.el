;;; obarrays of one's own  -*- lexical-binding: t; -*-

(let ((ob (make-vector 7 0))) (list (eq (intern "a" ob) (intern "a" ob)) (eq (intern "a" ob) 'a) (intern-soft "b" ob)))
;; => (t nil nil)
(let ((ob (obarray-make 3)) (names nil)) (dolist (n '("x" "y" "z" "w")) (intern n ob)) (mapatoms (lambda (s) (push (symbol-name s) names)) ob) (sort names #'string<))
;; => ("w" "x" "y" "z")
(let ((ob (obarray-make))) (intern "a" ob) (list (unintern "a" ob) (unintern "a" ob) (intern-soft "a" ob)))
;; => (t nil nil)
(intern "a" (vector)) ;; signals wrong-type-argument
(intern "a" 5) ;; signals (wrong-type-argument vectorp 5)
(obarrayp (obarray-make))
;; => t
