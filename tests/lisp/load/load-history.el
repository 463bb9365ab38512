;;; what was loaded is recorded  -*- lexical-binding: t; -*-

(load (concat suite-directory "fixtures/simple") nil t)
;; => t
(let ((entry (assoc (concat suite-directory "fixtures/simple.el") load-history))) (and entry t))
;; => t
(let ((log nil)) (let ((after-load-functions (list (lambda (f) (push (file-name-nondirectory f) log))))) (load (concat suite-directory "fixtures/simple") nil t)) log)
;; => ("simple.el")
