;;; the standard obarray  -*- lexical-binding: t; -*-

(eq (intern-soft "car") 'car)
;; => t
(let ((found nil)) (mapatoms (lambda (s) (when (eq s 'car) (setq found t)))) found)
;; => t
(progn (intern "t-ob-gone") (list (unintern "t-ob-gone" obarray) (intern-soft "t-ob-gone")))
;; => (t nil)
(let ((s (intern "t-ob-u"))) (unintern s obarray) (eq s (intern "t-ob-u")))
;; => nil
(mapatoms 5) ;; signals (invalid-function 5)
