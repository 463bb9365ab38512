;;; pfuture.el --- what of elpa-pfuture needs no buffer  -*- lexical-binding: t; -*-
;; libraries: pfuture

(show (functionp 'pfuture-new))
(show (macrop 'pfuture-callback))
(show (macroexpand-1 '(pfuture--decompose-fn-form #'foo a b)))
(show (macroexpand-1 '(pfuture--decompose-fn-form 'foo a)))
(show (macroexpand-1 '(pfuture--decompose-fn-form foo a b)))
(show (macroexpand-1 '(pfuture--decompose-fn-form (lambda () 1) a b)))
(show (macroexpand-1 '(pfuture--decompose-fn-form nil a)))
(show (pfuture--decompose-fn-form #'list 1 2))
(show (let ((f (lambda (a b) (* a b)))) (pfuture--decompose-fn-form f 6 7)))
(show (let ((x 1)) (pfuture--decompose-fn-form (setq x 5)) x))
(show (car (macroexpand-1 '(pfuture-callback-output))))
