;;; elements at constant indices  -*- lexical-binding: t; -*-

(let ((v (vector 1 2 3))) (aset v 2 (aref v 0)) (list v (aref v 2)))
;; => ([1 2 1] 1)
(let ((v (vector 1 2 3))) (list (aset v 0 'x) v))
;; => (x [x 2 3])
(let ((v (vector 1 2 3))) (aset v (prog1 1 (setq v (vector 7 8 9))) 'x) v)
;; => [7 8 9]
(let ((v (vector 1 2))) (aset v 0 (progn (setq v (vector 5 6)) 'x)) v)
;; => [5 6]
(let ((v (vector 1 2))) (aset v 2 'x) v) ;; signals (args-out-of-range [1 2] 2)
(let ((v (vector 1 2))) (aset v -1 'x) v) ;; signals (args-out-of-range [1 2] -1)
(let ((v (vector 1 2))) (aref v 2)) ;; signals (args-out-of-range [1 2] 2)
(let ((v (vector 1 2))) (aref v -1)) ;; signals (args-out-of-range [1 2] -1)
(let ((v '(1 2))) (aref v 0)) ;; signals (wrong-type-argument arrayp (1 2))
(let ((v '(1 2))) (aset v 0 1) v) ;; signals (wrong-type-argument arrayp (1 2))
(let ((s "aé")) (list (aref s 0) (aref s 1)))
;; => (97 233)
(let ((s (string ?a ?b))) (aset s 1 ?z) s)
;; => "az"
(let ((b (make-bool-vector 3 nil))) (aset b 2 t) (list (aref b 2) (aref b 1)))
;; => (t nil)
(let ((r (record 'point 3 4))) (aset r 2 (aref r 1)) r)
;; => #s(point 3 3)
(let ((r (record 'point 3 4))) (aref r 3)) ;; signals (args-out-of-range #s(point 3 4) 3)
(let ((original (symbol-function 'aref)) (v (vector 1 2)))
  (unwind-protect (progn (fset 'aref (lambda (array index) (list 'asked array index))) (eval '(aref [1 2] 1)))
    (fset 'aref original)))
;; => (asked [1 2] 1)
