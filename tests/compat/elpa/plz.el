;;; plz.el --- what of elpa-plz needs no buffer  -*- lexical-binding: t; -*-
;; libraries: plz

(show (plz-response-status (make-plz-response :version 1.1 :status 200 :headers '((content-type . "text/plain")) :body "x")))
(show (plz-error-message (make-plz-error :message "m")))
(show (let ((q (make-plz-queue :limit 2))) (list (plz-queue-p q) (plz-queue-limit q) (plz-length q))))
(show (get 'plz-curl-error 'error-conditions))
(show (alist-get 7 plz-curl-errors))
