;;; mocker.el --- what of elpa-mocker needs no buffer  -*- lexical-binding: t; -*-
;; libraries: mocker

(defun mocker-smoke (x y) (list x y))
(show (mocker-let ((mocker-smoke (x y) ((:input '(1 2) :output 'both)))) (mocker-smoke 1 2)))
(show (condition-case e (mocker-let ((mocker-smoke (x y) ((:input '(1 2) :output 'both)))) (mocker-smoke 1 3)) (mocker-record-error 'record-error)))
(show (mocker-let ((mocker-smoke (x y) ((:input-matcher (lambda (a b) t) :output-generator (lambda (a b) (+ a b)))))) (mocker-smoke 4 5)))
(show (condition-case e (mocker-let ((mocker-smoke (x y) ((:input '(1 2))))) nil) (mocker-record-error 'missing)))
(show (mocker-let ((mocker-smoke (x y) ((:input '(1 2) :output 1 :min-occur 2 :max-occur 2)))) (list (mocker-smoke 1 2) (mocker-smoke 1 2))))
(show (mocker-smoke 1 2))
