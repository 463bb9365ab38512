;;; advised functions  -*- lexical-binding: t; -*-

(defun t-eval-adv (x) (* 2 x))
(advice-add 't-eval-adv :around (lambda (f x) (1+ (funcall f x))) '((name . t-around)))
(t-eval-adv 5)
;; => 11
(list (and (advice-member-p 't-around 't-eval-adv) t) (advice-member-p 'other 't-eval-adv))
;; => (t nil)
(progn (advice-remove 't-eval-adv 't-around) (t-eval-adv 5))
;; => 10
(progn (advice-add 't-eval-adv :filter-args (lambda (args) (list (1+ (car args)))) '((name . fa))) (prog1 (t-eval-adv 5) (advice-remove 't-eval-adv 'fa)))
;; => 12
(let ((log nil)) (advice-add 't-eval-adv :before (lambda (x) (push x log)) '((name . b))) (t-eval-adv 1) (advice-remove 't-eval-adv 'b) (t-eval-adv 2) log)
;; => (1)
