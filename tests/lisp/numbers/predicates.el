;;; what kind of number  -*- lexical-binding: t; -*-

(mapcar (lambda (x) (list (numberp x) (integerp x) (floatp x) (natnump x) (fixnump x) (bignump x))) (list 1 -1 1.0 'a nil most-positive-fixnum (1+ most-positive-fixnum) "1" 0))
;; => ((t t nil t t nil) (t t nil nil t nil) (t nil t nil nil nil) (nil nil nil nil nil nil) (nil nil nil nil nil nil) (t t nil t t nil) (t t nil t nil t) (nil nil nil nil nil nil) (t t nil t t nil))
(list (zerop 0) (zerop 0.0) (zerop -0.0) (zerop 1))
;; => (t t t nil)
(zerop 'a) ;; signals wrong-type-argument
(list (number-or-marker-p 1) (number-or-marker-p 'a) (integer-or-marker-p 1.0))
;; => (t nil nil)
(list (wholenump 0) (wholenump -1) (wholenump (expt 2 70)))
;; => (t nil t)
