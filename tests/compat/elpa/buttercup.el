;;; buttercup.el --- what of elpa-buttercup needs no buffer  -*- lexical-binding: t; -*-
;; libraries: buttercup

(show (buttercup-format-spec "%a and %b" '((?a . "x") (?b . 2))))
(show (let ((s (make-buttercup-suite :description "S")) (sp (make-buttercup-spec :description "T"))) (buttercup-suite-add-child s sp) (list (buttercup-suite-or-spec-description sp) (length (buttercup-suite-children s)) (buttercup-spec-full-name sp))))
(show (condition-case e (expect 1 :to-equal 1) (buttercup-failed (cdr e))))
(show (condition-case e (buttercup-fail "no %s" 1) (buttercup-failed (cdr e))))
(defun buttercup-target (x) x)
(show (let ((buttercup--current-suite nil)) (buttercup-suites-total-specs-defined (list (make-buttercup-suite)))))
(show (let ((buttercup-suites nil)) (describe "outer" (describe "inner" (it "passes" (ignore))) (xit "waits")) (list (length buttercup-suites) (buttercup-suites-total-specs-defined buttercup-suites) (buttercup-suites-total-specs-pending buttercup-suites) (buttercup-suites-total-specs-failed buttercup-suites))))
(show (let ((buttercup-suites nil)) (describe "outer" (describe "inner" (it "passes"))) (buttercup-suite-full-name (car (buttercup-suite-children (car buttercup-suites))))))
(show (mapcar (lambda (form) (condition-case e (progn (eval form t) 'passed) (buttercup-failed 'failed))) '((expect 1 :to-be 1) (expect 1 :to-be 2) (expect '(1) :to-equal '(1)) (expect "abc" :to-match "b.") (expect t :to-be-truthy) (expect nil :not :to-be-truthy) (expect nil :to-be nil))))
(show (mapcar (lambda (form) (condition-case e (progn (eval form t) 'passed) (buttercup-failed 'failed))) '((expect 3 :to-be-less-than 4) (expect 3 :to-be-greater-than 4) (expect 1.0 :to-be-close-to 1.001 2) (expect '(a b) :to-have-same-items-as '(b a)) (expect '(a b) :to-contain 'b) (expect "x" :not :to-match "y"))))
(show (condition-case e (expect (error "Oops %d" 1) :to-throw) (error (list 'no e))))
(show (condition-case e (assume nil "skipped") (buttercup-pending (cdr e))))
(show (let ((s (make-buttercup-suite :description "A")) (c (make-buttercup-suite :description "B")) (sp (make-buttercup-spec :description "C"))) (buttercup-suite-add-child s c) (buttercup-suite-add-child c sp) (list (buttercup-spec-full-name sp) (length (buttercup-suite-or-spec-parents sp)) (mapcar #'buttercup-suite-description (buttercup-suite-or-spec-parents sp)))))
