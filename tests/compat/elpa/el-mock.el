;;; el-mock.el --- what of elpa-el-mock needs no buffer  -*- lexical-binding: t; -*-
;; libraries: el-mock

(defun mock-target (x) (* 2 x))
(show (with-mock (stub mock-target => 7) (mock-target 1)))
(show (with-mock (mock (mock-target 3) => 9) (mock-target 3)))
(show (condition-case e (with-mock (mock (mock-target 3) => 9) (mock-target 4)) (mock-error (car e))))
(show (condition-case e (with-mock (mock (mock-target 3)) nil) (mock-error (car e))))
(show (condition-case e (with-mock (not-called mock-target) (mock-target 1)) (mock-error (car e))))
(show (mocklet (((mock-target 5) => 'five)) (mock-target 5)))
(show (stublet ((mock-target => 'stubbed)) (mock-target 8)))
(show (mock-target 2))
