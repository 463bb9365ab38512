;;; partial application and composition  -*- lexical-binding: t; -*-

(funcall (apply-partially #'+ 1 2) 3)
;; => 6
(funcall (apply-partially #'list) 1)
;; => (1)
(mapcar (apply-partially #'* 2) '(1 2))
;; => (2 4)
(list (funcall #'identity 5) (ignore 1 2 3) (always 1 2))
;; => (5 nil t)
(run-hook-with-args-until-success 't-ctl-no-hook 1)
;; => nil
