;;; chains of comparisons  -*- lexical-binding: t; -*-

(list (< 1) (< 1 2) (< 1 2 3) (< 1 3 2) (<= 1 1 2) (> 3 2 1) (>= 3 3 4) (= 1 1.0 1) (= 1 2))
;; => (t t t nil t t nil t nil)
(list (< 1 1.5) (= 0.0 -0.0) (< -0.0 0.0) (/= 1 2) (/= 1 1.0))
;; => (t t nil t nil)
(list (= 0.0e+NaN 0.0e+NaN) (< 0.0e+NaN 1) (> 0.0e+NaN 1) (/= 0.0e+NaN 0.0e+NaN))
;; => (nil nil nil t)
(< 1 'a) ;; signals (wrong-type-argument number-or-marker-p a)
(< 2 1 'a)
;; => nil
(= 'a 1) ;; signals (wrong-type-argument number-or-marker-p a)
(/= 1 2 3) ;; signals wrong-number-of-arguments
(=) ;; signals wrong-number-of-arguments
