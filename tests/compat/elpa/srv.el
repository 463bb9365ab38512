;;; srv.el --- what of elpa-srv needs no buffer  -*- lexical-binding: t; -*-
;; libraries: srv

(show (let ((records (list '((srv-priority 10) (srv-weight 5)) '((srv-priority 5) (srv-weight 0))))) (functionp 'srv-lookup)))
(show (mapcar #'car (srv--sort-by-priority '((1 . a) (0 . b)))))
