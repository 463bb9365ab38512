;; -*- lexical-binding: t -*-
(mapcar (lambda (f) (funcall f '((((1) 2) (3 (4))) ((5 6) 7 8 9) 10 11 12))) '(caar cadr cdar cddr caaar caadr cadar caddr cdaar cdadr cddar cdddr))
;; => (((1) 2) ((5 6) 7 8 9) ((3 (4))) (10 11 12) (1) (5 6) (3 (4)) 10 (2) (7 8 9) nil (11 12))
(mapcar (lambda (f) (funcall f '((((1) (2)) ((3) (4))) (((5) 6) (7) 8 9) ((10)) 11 12))) '(caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr))
;; => (1 (5) (3) (10) (2) (7) nil 11 nil (6) ((4)) nil nil (8 9) nil (12))
(cadr nil)
;; => nil
(caar 5)
;; signals (wrong-type-argument listp 5)
(list (last '(1 2 3)) (last '(1 2 . 3)) (last '(1 2 3) 2) (last '(1 2 3) 0) (last '(1 2) 5) (last nil))
;; => ((3) (2 . 3) (2 3) nil (1 2) nil)
(list (butlast '(1 2 3)) (butlast '(1 2 3) 2) (butlast '(1 2 3) 0) (butlast '(1 2) 5))
;; => ((1 2) (1) (1 2 3) nil)
(let ((l (list 1 2 3))) (list (nbutlast l) l))
;; => ((1 2) (1 2))
(let ((l (list 1 2 3))) (nbutlast l 3))
;; => nil
