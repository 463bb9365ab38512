;;; calls of pure functions with constant arguments  -*- lexical-binding: t; -*-

(defun t-eval-text () (concat "one " "two " "three"))
(list (t-eval-text) (t-eval-text))
;; => ("one two three" "one two three")
(defun t-eval-seconds () (* 24 60 60))
(t-eval-seconds)
;; => 86400
(defun t-eval-mixed () (list (+ 1 2.5) (- 7) (max 1 2) (< 1 2 3) (length "\u00e9a") (ash 1 70) (/ 7 2) (% 7 4) (mod -7 4)))
(t-eval-mixed)
;; => (3.5 -7 2 t 2 1180591620717411303424 3 3 1)
;; An error is one of running the function.
(defun t-eval-wrong (run) (and run (list (/ 1 0) (+ 1 "a") (length 5))))
(t-eval-wrong nil)
;; => nil
(t-eval-wrong t)
;; signals arith-error
(defun t-eval-arity (run) (and run (1+ 1 2)))
(list (t-eval-arity nil) (condition-case nil (t-eval-arity t) (wrong-number-of-arguments 'caught)))
;; => (nil caught)
;; Once one of the functions is redefined, the calls are made.
(let ((old (symbol-function 'concat)))
  (unwind-protect
      (progn (fset 'concat (lambda (&rest parts) parts)) (list (t-eval-text) (t-eval-seconds)))
    (fset 'concat old)))
;; => (("one " "two " "three") 86400)
(list (t-eval-text) (let ((old (symbol-function '*)))
                      (unwind-protect (progn (fset '* #'list) (t-eval-seconds))
                        (fset '* old)))
      (t-eval-seconds))
;; => ("one two three" (24 60 60) 86400)
(let (seen)
  (advice-add 'concat :before (lambda (&rest parts) (push parts seen)) '((name . t-eval-seen)))
  (t-eval-text)
  (advice-remove 'concat 't-eval-seen)
  (t-eval-text)
  seen)
;; => (("one " "two " "three"))
;; What the library defines is no redefinition.
(list (not nil) (not 1) (cadr '(1 2)) (caar '((3))))
;; => (t nil 2 3)
(let ((old (symbol-function 'not)))
  (unwind-protect (progn (fset 'not (lambda (_) 'mine)) (funcall (lambda (x) (list (not x))) 1))
    (fset 'not old)))
;; => (mine)
