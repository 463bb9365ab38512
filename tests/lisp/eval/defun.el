;;; defining functions  -*- lexical-binding: t; -*-

(defun t-eval-f (a b) "Doc string." (+ a b))
(t-eval-f 1 2)
;; => 3
(documentation 't-eval-f)
;; => "Doc string."
(defun t-eval-nodoc (a) "only value")
(t-eval-nodoc 1)
;; => "only value"
(eq 't-eval-g (defun t-eval-g ()))
;; => t
(t-eval-g)
;; => nil
(defalias 't-eval-h #'t-eval-f "Alias doc.")
(t-eval-h 3 4)
;; => 7
(defun t-eval-i () (interactive) 'called)
(list (commandp 't-eval-i) (commandp 't-eval-f) (interactive-form 't-eval-i))
;; => (t nil (interactive))
(call-interactively 't-eval-i)
;; => called
