;;; reading interns in the value of obarray  -*- lexical-binding: t; -*-

(let ((obarray (make-vector 3 0)))
  (eq (read "t-fresh-name") (intern "t-fresh-name")))
;; => t
(let ((sym (let ((obarray (make-vector 3 0))) (read "t-other-name"))))
  (list (symbol-name sym) (eq sym (intern-soft "t-other-name"))))
;; => ("t-other-name" nil)
(intern-soft "t-other-name-2")
;; => nil
(progn (read "t-other-name-3") (and (intern-soft "t-other-name-3") t))
;; => t
