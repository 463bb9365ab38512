;; -*- lexical-binding: t -*-
(advice-add 't-later :filter-return #'list)
;; => nil
(fboundp 't-later)
;; => nil
(defun t-later (x) x)
;; => t-later
(t-later 5)
;; => (5)
(progn (advice-remove 't-later #'list) (t-later 5))
;; => 5
