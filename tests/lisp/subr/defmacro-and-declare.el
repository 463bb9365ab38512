;; -*- lexical-binding: t -*-
(defmacro t-mac (a &rest body) "Doc." (declare (indent 1) (debug t)) `(list ,a ,@body))
;; => t-mac
(t-mac 1 2 3)
;; => (1 2 3)
(macroexpand '(t-mac 1 2))
;; => (list 1 2)
(list (get 't-mac 'lisp-indent-function) (get 't-mac 'edebug-form-spec))
;; => (1 t)
(defmacro t-mac-2 (x) `(t-mac ,x ,x))
;; => t-mac-2
(t-mac-2 (+ 1 1))
;; => (2 2)
(macroexpand-1 '(t-mac-2 a))
;; => (t-mac a a)
(macroexpand '(t-mac-2 a))
;; => (list a a)
(macroexpand-1 '(t-mac-2 a) '((t-mac-2 . (lambda (x) (list 'local x)))))
;; => (local a)
(macroexpand-1 '(t-mac-2 a) '((t-mac-2)))
;; => (t-mac-2 a)
(macroexpand-1 '(car x))
;; => (car x)
(macrop 't-mac)
;; => t
(macrop 'car)
;; => nil
