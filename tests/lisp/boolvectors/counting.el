;;; populations and runs  -*- lexical-binding: t; -*-

(list (bool-vector-count-population (bool-vector t nil t)) (bool-vector-count-population (make-bool-vector 100 t)))
;; => (2 100)
(bool-vector-count-consecutive (bool-vector t t nil t) t 0)
;; => 2
(bool-vector-count-consecutive (bool-vector t t nil t) nil 2)
;; => 1
(bool-vector-count-consecutive (make-bool-vector 70 t) t 3)
;; => 67
(let ((b (make-bool-vector 65 nil))) (aset b 64 t) (bool-vector-count-population (bool-vector-not b)))
;; => 64
