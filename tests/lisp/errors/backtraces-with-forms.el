;;; what a backtrace shows of functions that keep their forms  -*- lexical-binding: t -*-

(progn
  (defvar emlet-backtrace-forms)
  (setq emlet-backtrace-forms t)
  (defun bt-plain (object)
    (cond ((or (byte-code-function-p object) (eq (car-safe object) 'closure)) 'fn)
          ((consp object) (cons (bt-plain (car object)) (bt-plain (cdr object))))
          (t object)))
  (defun bt-frames (from)
    "The frames outside of FROM, a function, and inside of `bt-run': calls as (t FUNCTION ARGUMENT...), else forms."
    (let ((frames nil) (seen nil))
      (catch 'bt-done
        (mapbacktrace (lambda (evaluated function arguments _flags)
                        (cond ((eq function 'bt-run) (throw 'bt-done nil))
                              (seen (push (if evaluated (bt-plain `(t ,function ,@arguments)) (cons function arguments)) frames))
                              ((eq function from) (setq seen t))))))
      (nreverse frames)))
  (defun bt-here () (bt-frames 'bt-here))
  (defun bt-run (function) (condition-case error (funcall function) (error error)))
  (defun bt-identity (x &optional y &rest z) (ignore y z) x))
;; => bt-identity

;; special forms and calls whose arguments are being evaluated
(bt-run (lambda () (let ((x 1)) (if x (progn (bt-identity (bt-here)))))))
;; => ((bt-identity (bt-here)) (progn (bt-identity (bt-here))) (if x (progn (bt-identity (bt-here)))) (let ((x 1)) (if x (progn (bt-identity (bt-here))))) (t fn) (t funcall fn) (condition-case error (funcall function) (error error)))
(bt-run (lambda () (let (r) (cond ((null 1)) ((setq r (and t (or nil (bt-here)))) r)))))
;; => ((or nil (bt-here)) (and t (or nil (bt-here))) (setq r (and t (or nil (bt-here)))) (cond ((null 1)) ((setq r (and t (or nil (bt-here)))) r)) (let (r) (cond ((null 1)) ((setq r (and t (or nil (bt-here)))) r))) (t fn) (t funcall fn) (condition-case error (funcall function) (error error)))
(butlast (bt-run (lambda () (catch 'a (unwind-protect (save-current-buffer (prog1 (bt-here) 1)) 2)))) 3)
;; => ((prog1 (bt-here) 1) (save-current-buffer (prog1 (bt-here) 1)) (unwind-protect (save-current-buffer (prog1 (bt-here) 1)) 2) (catch 'a (unwind-protect (save-current-buffer (prog1 (bt-here) 1)) 2)))
(butlast (bt-run (lambda () (let* ((n 0) r) (while (< n 1) (setq n (1+ n) r (bt-here))) r))) 3)
;; => ((setq n (1+ n) r (bt-here)) (while (< n 1) (setq n (1+ n) r (bt-here))) (let* ((n 0) r) (while (< n 1) (setq n (1+ n) r (bt-here))) r))
;; a form in the unwind forms, and one in a handler
(butlast (bt-run (lambda () (let (r) (unwind-protect 1 (setq r (bt-here))) r))) 4)
;; => ((setq r (bt-here)) (unwind-protect 1 (setq r (bt-here))))
(butlast (bt-run (lambda () (condition-case nil (car 1) (error (bt-here))))) 3)
;; => ((condition-case nil (car 1) (error (bt-here))))
;; calls: builtins, functions with optional arguments, funcall and apply
(butlast (car (bt-run (lambda () (identity (mapcar (lambda (x) (progn (bt-here))) '(1)))))) 3)
;; => ((progn (bt-here)) (t fn 1) (t mapcar fn (1)) (identity (mapcar (lambda (x) (progn (bt-here))) '(1))))
(progn (defun bt-optional (a &optional b &rest c) (ignore a b c) (bt-here)) (mapcar (lambda (f) (car (bt-run f))) (list (lambda () (bt-optional 1)) (lambda () (bt-optional 1 nil)) (lambda () (bt-optional 1 2 3 4)))))
;; => ((t bt-optional 1) (t bt-optional 1 nil) (t bt-optional 1 2 3 4))
(mapcar (lambda (f) (butlast (bt-run f) 3)) (list (lambda () (let ((f 'bt-optional)) (funcall f 1))) (lambda () (apply 'bt-optional 1 '(2 3))) (lambda () (apply 'bt-optional '(2)))))
;; => (((t bt-optional 1) (t funcall bt-optional 1) (let ((f 'bt-optional)) (funcall f 1))) ((t bt-optional 1 2 3) (t apply bt-optional 1 (2 3))) ((t bt-optional 2) (t apply bt-optional 2)))
;; macros are expanded when a file is loaded, not by `eval'
(butlast (bt-run (lambda () (eval '(let (x) (unless x (bt-here))) t))) 3)
;; => ((if x nil (bt-here)) (unless x (bt-here)) (let (x) (unless x (bt-here))) (t eval (let (x) (unless x (bt-here))) t))

;; at the place of an error
(progn
  (defun bt-note (frames) (ignore frames) (throw 'bt-noted (bt-frames 'bt-note)))
  (defun bt-error (function)
    "The frames between the error in FUNCTION and FUNCTION."
    (butlast (catch 'bt-noted (bt-run (lambda () (handler-bind-1 function '(t) (lambda (_) (bt-note nil)))))) 5)))
;; emlet => bt-error
(cdr (bt-error (lambda () (let ((x 1)) (list 2 (car x))))))
;; emlet => ((t car 1) (list 2 (car x)) (let ((x 1)) (list 2 (car x))))
(cdr (bt-error (lambda () (let ((x 'a)) (if (< 1 x) 2)))))
;; emlet => ((t < 1 a) (if (< 1 x) 2) (let ((x 'a)) (if (< 1 x) 2)))
(cdr (bt-error (lambda () (let ((x 'a)) (+ 1 2 x)))))
;; emlet => ((t + 1 2 a) (let ((x 'a)) (+ 1 2 x)))
(cdr (bt-error (lambda () (list (bt-no-such-function (car 1))))))
;; emlet => ((bt-no-such-function (car 1)) (list (bt-no-such-function (car 1))))
(cdr (bt-error (lambda () (funcall 'bt-no-such-function 1))))
;; emlet => ((t bt-no-such-function 1) (t funcall bt-no-such-function 1))
(cdr (bt-error (lambda () (list bt-no-such-variable))))
;; emlet => ((list bt-no-such-variable))
(cdr (bt-error (lambda () (bt-here 1 2))))
;; emlet => ((t bt-here 1 2))
(cdr (bt-error (lambda () (car 1 2))))
;; emlet => ((car 1 2))
(cdr (bt-error (lambda () (apply 'car 1 '(2)))))
;; emlet => ((t car 1 2) (t apply car 1 2))
(cdr (bt-error (lambda () (mapcar 'car '((1) 2)))))
;; emlet => ((t car 2) (t mapcar car ((1) 2)))
(cdr (bt-error (lambda () (throw 'bt-nobody 1))))
;; emlet => ((t throw bt-nobody 1))

;; the parameters of a function can be seen from its forms
(bt-run (lambda () (funcall (lambda (z) (let ((w z)) (list w (backtrace--locals 1)))) 4)))
;; emlet => (4 ((z . 4)))

;; functions as lists
(let ((x 1)) (list (internal--interpreted-form (lambda (y) (setq y x))) (internal--interpreted-form 'car) (internal--interpreted-form (symbol-function 'when))))
;; emlet => ((closure ((x . 1) t) (y) (setq y x)) nil nil)
(let* ((x 1) (f (lambda () (setq x (1+ x))))) (funcall f) (internal--interpreted-form f))
;; emlet => (closure ((x . 2) t) nil (setq x (1+ x)))
(internal--interpreted-form (eval '(lambda (x) "Doc." x) nil))
;; emlet => (lambda (x) "Doc." x)
(progn (require 'cl-print) (letrec ((f (lambda (x) (funcall f x)))) (list (cl-prin1-to-string f) (cl-prin1-to-string (list 1 f)))))
;; emlet => ("(closure ((f . #0) t) (x) (funcall f x))" "(1 (closure ((f . #2) t) (x) (funcall f x)))")

;; without the variable there are only calls
(progn (setq emlet-backtrace-forms nil) (eval '(bt-run (lambda () (let ((x 1)) (bt-identity (bt-here) x)))) t))
;; emlet => ((t fn) (t funcall fn) (condition-case error (funcall function) (error error)))
