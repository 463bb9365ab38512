;;; spinner.el --- what of elpa-spinner needs no buffer  -*- lexical-binding: t; -*-
;; libraries: spinner

(show (spinner-p (make-spinner 'progress-bar)))
(show (length (spinner-make-progress-bar 5)))
(show (spinner-make-progress-bar 3 ?.))
(show (mapcar #'car (seq-take spinner-types 3)))
(show (spinner-print (make-spinner)))
