;;; pg.el --- what of elpa-pg needs no buffer  -*- lexical-binding: t; -*-
;; libraries: pg

(show (pg:number-parser "42"))
(show (pg:bool-parser "t"))
(show (pg:text-parser "x"))
(show (pgresult-status (make-pgresult :status "OK" :tuples '((1)))))
(show (pg:result (make-pgresult :status "OK" :tuples '((1 2) (3 4)) :attributes '(a b)) :tuples))
(show (pg:result (make-pgresult :status "OK" :tuples '((1 2))) :tuple 0))
(show (pg:md5-hex-digest "abc"))
