;;; let-alist.el --- what of elpa-let-alist needs no buffer  -*- lexical-binding: t; -*-
;; libraries: let-alist

(show (let-alist '((a . 1) (b . ((c . 2)))) (list .a .b.c .zz)))
(show (let-alist '((a . 1)) (let-alist '((b . 2)) (list .b ..a))))
(show (let-alist nil .x))
