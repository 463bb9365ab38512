;;; runaway recursion is an error, not a crash  -*- lexical-binding: t; -*-

(defun t-ctl-endless (n) (1+ (t-ctl-endless n)))
(condition-case nil (t-ctl-endless 1) (error 'caught))
;; => caught
(condition-case nil (let ((f nil)) (setq f (lambda () (list (funcall f)))) (funcall f)) (error 'caught))
;; => caught
(defun t-ctl-through-mapcar (x) (mapcar #'t-ctl-through-mapcar (list x)))
(condition-case nil (t-ctl-through-mapcar 1) (error 'caught))
;; => caught
(defmacro t-ctl-endless-macro () '(t-ctl-endless-macro))
(condition-case nil (eval '(t-ctl-endless-macro) t) (error 'caught))
;; => caught
(+ 1 2)
;; => 3
