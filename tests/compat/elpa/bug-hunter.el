;;; bug-hunter.el --- what of elpa-bug-hunter needs no buffer  -*- lexical-binding: t; -*-
;; libraries: bug-hunter

(show (functionp 'bug-hunter-hunt))
(show (stringp bug-hunter--current-head))
(show (bug-hunter--split '(1 2 3 4 5)))
(show (bug-hunter--split '(1 2 3 4)))
(show (bug-hunter--split '(1)))
(show (bug-hunter--split nil))
(show (nthcdr 5 (bug-hunter--wrap-forms-for-eval '((foo) (bar)))))
(show (car (bug-hunter--wrap-forms-for-eval nil)))
;; The search itself, with a test of our own instead of another Emacs.
(defun smoke-hunt (forms bad) (cl-letf (((symbol-function 'bug-hunter--run-and-test) (lambda (some _assertion) (and (memq bad some) (list 'found bad)))) ((symbol-function 'message) #'ignore)) (bug-hunter--bisect-start forms nil)))
(show (smoke-hunt '(a b c d e f) 'd))
(show (smoke-hunt '(a b c d e f) 'a))
(show (smoke-hunt '(a b c d e f g) 'g))
(show (smoke-hunt '(a) 'a))
(show (mapcar (lambda (bad) (aref (smoke-hunt '(a b c d e f g h i) bad) 0)) '(a b c d e f g h i)))
