;;; el-x.el --- what of elpa-el-x needs no buffer  -*- lexical-binding: t; -*-
;; libraries: el-x

(show (featurep 'el-x))
