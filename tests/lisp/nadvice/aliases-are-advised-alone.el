;; -*- lexical-binding: t -*-
(defun t-f (x) x)
;; => t-f
(defalias 't-g 't-f)
;; => t-g
(advice-add 't-g :filter-return #'list)
;; => nil
(list (t-f 1) (t-g 1))
;; => (1 (1))
