;;; eql distinguishes what = does not  -*- lexical-binding: t; -*-

(list (eql 0.0 -0.0) (= 0.0 -0.0) (equal 0.0 -0.0) (eql 0.0e+NaN 0.0e+NaN) (equal 0.0e+NaN 0.0e+NaN))
;; => (nil t nil t t)
(let ((x 1.5)) (eql x x))
;; => t
(list (eql 1.5 1.5) (equal 1.5 1.5) (memql 1.5 '(1 1.5)) (member 0.0 '(-0.0)))
;; => (t t (1.5) nil)
(list (equal '(1.5) '(1.5)) (equal [0.0] [-0.0]))
;; => (t nil)
