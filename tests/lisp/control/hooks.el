;;; hooks  -*- lexical-binding: t; -*-

(defvar t-ctl-hook nil)
(let ((log nil)) (add-hook 't-ctl-hook (lambda () (push 'a log))) (run-hooks 't-ctl-hook) log)
;; => (a)
(progn (setq t-ctl-hook nil) (add-hook 't-ctl-hook 'ignore) (add-hook 't-ctl-hook 'always t) (add-hook 't-ctl-hook 'ignore) t-ctl-hook)
;; => (ignore always)
(progn (remove-hook 't-ctl-hook 'ignore) t-ctl-hook)
;; => (always)
(progn (setq t-ctl-hook (list (lambda (x) (> x 5)) (lambda (x) (* x 2)))) (list (run-hook-with-args-until-success 't-ctl-hook 3) (run-hook-with-args-until-failure 't-ctl-hook 3)))
;; => (6 nil)
(let ((log nil)) (setq t-ctl-hook (list (lambda (x) (push x log)))) (run-hook-with-args 't-ctl-hook 7) log)
;; => (7)
