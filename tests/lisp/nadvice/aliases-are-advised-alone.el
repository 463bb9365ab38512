;; -*- lexical-binding: t -*-
(defun t-plain (x) x)
;; => t-plain
(defalias 't-g 't-plain)
;; => t-g
(advice-add 't-g :filter-return #'list)
;; => nil
(list (t-plain 1) (t-g 1))
;; => (1 (1))
