;;; spinner.el --- what of elpa-spinner needs no buffer  -*- lexical-binding: t; -*-
;; libraries: spinner

(show (spinner-p (make-spinner 'progress-bar)))
(show (length (spinner-make-progress-bar 5)))
(show (spinner-make-progress-bar 3 ?.))
(show (mapcar #'car (seq-take spinner-types 3)))
(show (spinner-print (make-spinner)))
(show (mapcar (lambda (n) (length (spinner-make-progress-bar n))) '(2 4 10)))
(show (aref (spinner-make-progress-bar 4 ?*) 0))
(show (mapcar (lambda (type) (length (spinner--frames (make-spinner type)))) '(progress-bar triangle moon vertical-breathing)))
(show (spinner--frames (make-spinner ["a" "b"])))
(show (spinner--fps (make-spinner nil nil 7)))
(show (let ((s (make-spinner ["x" "y"]))) (list (spinner--active-p s) (spinner--counter s) (spinner-stop s))))
(show (condition-case e (make-spinner 'no-such-type) (error (car e))))
(show (vectorp (spinner--type-to-frames 'random)))
(show (mapcar #'spinner--type-to-frames '(progress-bar-filled ["a"] rotating-line)))
(show (spinner-print (make-spinner ["on"])))
