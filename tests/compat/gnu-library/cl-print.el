;;; cl-print.el --- calls of Emacs' own cl-print over the bare core  -*- lexical-binding: t; -*-
;; gnu-lisp

(require 'cl-lib)
(require 'cl-print)

(cl-defstruct (g-struct (:constructor g-struct-make)) x (y 2))
(cl-defstruct (g-point (:type list) :named) x y)
(defmacro g-print (&rest forms) `(progn ,@(mapcar (lambda (form) `(show (progn (cl-prin1 ,form) nil))) forms)))
(g-print 1 "a\"b" 'symbol '(1 2) [1 (2 3)] nil t 1.5 '(quote a) '(function b) '(a . b) (g-struct-make :x 1) (make-g-point :x 1) "é" ?a
  '(1 (2 (3 (4)))) (list (g-struct-make)) [] (vector (g-struct-make :x '(a b))) '(\` (a (\, b))) (make-string 3 ?x) :key 'a\ b (make-bool-vector 3 t) (expt 2 70) -0.0)
(show (let ((print-length 2)) (cl-prin1 '(1 2 3))))
(show (let ((print-level 1)) (cl-prin1 '(1 (2 (3))))))
(show (let ((print-circle t) (x (list 1))) (cl-prin1 (list x x)) nil))
(show (cl-prin1 '(1 "two")))
(show (let ((x (list 1))) (setcdr x x) (let ((print-circle t)) (cl-prin1 x)) nil))
