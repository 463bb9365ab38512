;;; NaN is unordered  -*- lexical-binding: t; -*-

(let ((n 0.0e+NaN)) (list (= n n) (< n 1) (> n 1) (<= n n) (/= n n) (isnan n)))
;; => (nil nil nil nil t t)
(isnan 1.0)
;; => nil
(isnan (- 0.0e+NaN))
;; => t
(isnan (+ 1 0.0e+NaN))
;; => t
(isnan 1) ;; signals (wrong-type-argument floatp 1)
(let ((h (make-hash-table))) (puthash 0.0e+NaN 'x h) (gethash 0.0e+NaN h))
;; => x
