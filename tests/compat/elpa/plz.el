;;; plz.el --- what of elpa-plz needs no buffer  -*- lexical-binding: t; -*-
;; libraries: plz

(show (plz-response-status (make-plz-response :version 1.1 :status 200 :headers '((content-type . "text/plain")) :body "x")))
(show (plz-error-message (make-plz-error :message "m")))
(show (let ((q (make-plz-queue :limit 2))) (list (plz-queue-p q) (plz-queue-limit q) (plz-length q))))
(show (get 'plz-curl-error 'error-conditions))
(show (alist-get 7 plz-curl-errors))
(show (plz-response-headers (make-plz-response :headers '((a . "b")))))
(show (let ((r (make-plz-response :version 2 :status 404 :body "no"))) (list (plz-response-version r) (plz-response-status r) (plz-response-body r) (plz-response-p r))))
(show (let ((e (make-plz-error :curl-error '(6 . "x") :response (make-plz-response :status 500)))) (list (plz-error-curl-error e) (plz-response-status (plz-error-response e)))))
(show (let ((copy (copy-plz-response (make-plz-response :status 1)))) (setf (plz-response-status copy) 2) copy))
(show (get 'plz-http-error 'error-conditions))
(show (get 'plz-error 'error-message))
(show (mapcar (lambda (code) (alist-get code plz-curl-errors)) '(1 6 28 999)))
(show (let ((q (make-plz-queue :limit 1))) (plz-queue q 'get "http://localhost/") (plz-length q)))
(show (let ((q (make-plz-queue :limit 1))) (plz-queue q 'get "http://localhost/1") (plz-queue q 'get "http://localhost/2") (list (plz-length q) (length (plz-queue-requests q)))))
(show (let ((q (make-plz-queue :limit 1 ))) (plz-queue q 'get "http://localhost/1") (plz-clear q) (list (plz-length q) (plz-queue-canceled-p q))))
