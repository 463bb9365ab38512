;;; bignums where fixnums are needed  -*- lexical-binding: t; -*-

(aref [1 2] (expt 2 70)) ;; signals wrong-type-argument
(nth (expt 2 70) '(1 2))
;; => nil
(nthcdr (expt 2 70) '(1 2))
;; => nil
(make-string 1 (expt 2 70)) ;; signals wrong-type-argument
(substring "abc" (expt 2 70)) ;; signals wrong-type-argument
