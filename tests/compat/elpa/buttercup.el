;;; buttercup.el --- what of elpa-buttercup needs no buffer  -*- lexical-binding: t; -*-
;; libraries: buttercup

(show (buttercup-format-spec "%a and %b" '((?a . "x") (?b . 2))))
(show (let ((s (make-buttercup-suite :description "S")) (sp (make-buttercup-spec :description "T"))) (buttercup-suite-add-child s sp) (list (buttercup-suite-or-spec-description sp) (length (buttercup-suite-children s)) (buttercup-spec-full-name sp))))
(show (condition-case e (expect 1 :to-equal 1) (buttercup-failed (cdr e))))
(show (condition-case e (buttercup-fail "no %s" 1) (buttercup-failed (cdr e))))
(defun buttercup-target (x) x)
(show (let ((buttercup--current-suite nil)) (buttercup-suites-total-specs-defined (list (make-buttercup-suite)))))
