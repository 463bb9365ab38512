;;; ert-async.el --- what of elpa-ert-async needs no buffer  -*- lexical-binding: t; -*-
;; libraries: ert-async

(ert-deftest-async async-smoke (done) (funcall done))
(show (and (ert-test-boundp 'async-smoke) t))
(show (type-of (ert-run-test (ert-get-test 'async-smoke))))
