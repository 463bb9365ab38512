;;; order of bignums  -*- lexical-binding: t; -*-

(list (< (expt 2 70) (expt 2 71)) (> (expt 2 70) 5) (< (- (expt 2 70)) 5) (= (expt 2 70) 1))
;; => (t t t nil)
(list (< (expt 2 70) 1.0e+INF) (> (expt 2 70) -1.0e+INF) (= (expt 2 70) 0.0e+NaN))
;; => (t t nil)
(max 1 (expt 2 70) 1e30)
;; => 1e+30
(min 1 (- (expt 2 70)))
;; => -1180591620717411303424
(sort (list (expt 2 70) 1 (- (expt 2 70)) 0) #'<)
;; => (-1180591620717411303424 0 1 1180591620717411303424)
