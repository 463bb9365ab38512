;;; let-alist.el --- what of elpa-let-alist needs no buffer  -*- lexical-binding: t; -*-
;; libraries: let-alist

(show (let-alist '((a . 1) (b . ((c . 2)))) (list .a .b.c .zz)))
(show (let-alist '((a . 1)) (let-alist '((b . 2)) (list .b ..a))))
(show (let-alist nil .x))
(defconst let-alist-smoke '((name . "x") (size . 3) (tags "p" "q") (inner (deep (er . 1)) (flat . 2))))
(show (let-alist let-alist-smoke (list .name .size .tags)))
(show (let-alist let-alist-smoke .inner.deep.er))
(show (let-alist let-alist-smoke (list .inner.flat .inner.none .none.at.all)))
(show (let-alist let-alist-smoke (mapcar (lambda (tag) (concat tag .name)) .tags)))
(show (let-alist let-alist-smoke `(,.name ,@.tags)))
(show (let-alist let-alist-smoke (let ((n .size)) (* n n))))
(show (let-alist let-alist-smoke (let-alist .inner (list .flat .deep.er))))
(show (let-alist '((f . car)) (funcall .f '(1))))
(show (let-alist 5 .x))
(show (mapcar (lambda (row) (let-alist row .k)) '(((k . 1)) ((k . 2)) nil)))
