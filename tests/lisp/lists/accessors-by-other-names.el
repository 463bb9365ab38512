;;; -*- lexical-binding: t -*-
(progn (require 'cl-lib) (defalias 'accessor-other #'caddr) (accessor-other '(1 2 3)))
;; => 3
(list (cl-cddar '((1 2 3))) (cl-cdaar '(((1 2)))) (cl-caddr '(1 2 3)) (cl-cadar '((1 2 3))) (cl-cdadr '(1 (2 3))) (cl-caadr '(1 (2))) (cl-cdddr '(1 2 3 4)))
;; => ((3) (2) 3 2 (3) 2 (4))
(let ((l (list 1 2 3))) (setf (cl-caddr l) 9) (list l (accessor-other l)))
;; => ((1 2 9) 9)
