;;; el-x.el --- what of elpa-el-x needs no buffer  -*- lexical-binding: t; -*-
;; libraries: el-x

(require 'dflet)
(show (featurep 'el-x))
(defun smoke-inner (x) (list 'real x))
(defun smoke-outer (x) (smoke-inner (1+ x)))
(show (smoke-outer 1))
(show (smoke-outer 1))
(show (smoke-outer 2))
(show (smoke-inner 0))
(show (adflet ((smoke-new (x) (* x x))) (smoke-new 4)))
(show (macrop 'adflet))
