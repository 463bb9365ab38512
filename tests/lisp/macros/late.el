;;; A macro that is defined after the function that uses it has run  -*- lexical-binding: t; -*-

(defun late-user (x flag) (let ((y 1)) (if flag (late-add x y (list x y)) (list 'not-yet x))))
;; => late-user
(late-user 5 nil)
;; => (not-yet 5)
(late-user 5 t)
;; signals (void-function late-add)
(defmacro late-add (place by form) `(progn (setq ,place (+ ,place ,by)) (list ,place ,form)))
;; => late-add
(late-user 5 t)
;; => (6 (6 1))
(late-user 7 t)
;; => (8 (8 1))

;; What the expansion assigns and captures are the variables of the function.
(defun late-closures (x) (let ((result (ignore-errors (late-lambda x)))) (setq x (* 10 x)) (list x result (and result (funcall result)) x)))
;; => late-closures
(late-closures 2)
;; => (20 nil nil 20)
(defmacro late-lambda (var) `(lambda () (setq ,var (1+ ,var))))
;; => late-lambda
(let ((result (late-closures 2))) (setcar (cdr result) (functionp (nth 1 result))) result)
;; => (20 t 21 21)

;; In loops each turn has its own variables.
(defun late-loop (n) (let (all) (dotimes (i n) (condition-case nil (late-push (lambda () i) all) (void-function nil))) (mapcar #'funcall all)))
;; => late-loop
(late-loop 3)
;; => nil
(defmacro late-push (thing list) `(setq ,list (cons ,thing ,list)))
;; => late-push
(late-loop 3)
;; => (2 1 0)

;; Without arguments, inside another function, under a special form, and where nothing is captured.
(defun late-plain () (condition-case e (late-none) (error e)))
;; => late-plain
(late-plain)
;; => (void-function late-none)
(defmacro late-none () ''none)
;; => late-none
(late-plain)
;; => none
(defun late-inner (x) (mapcar (lambda (y) (condition-case e (let ((z (late-sum x y))) (when z (late-sum z z))) (error (car e)))) '(1 2)))
;; => late-inner
(late-inner 3)
;; => (void-function void-function)
(defmacro late-sum (a b) `(+ ,a ,b))
;; => late-sum
(late-inner 3)
;; => (8 10)

;; A symbol that is special stays dynamic, also one that is so only here.
(defvar late-special 1)
;; => late-special
(defun late-dynamic (a) (let ((late-special a)) (defvar late-local) (let ((late-local (1+ a))) (ignore-errors (late-values late-special late-local)))))
;; => late-dynamic
(late-dynamic 3)
;; => nil
(defmacro late-values (a b) `(list ,a ,b (symbol-value 'late-special) (symbol-value 'late-local)))
;; => late-values
(late-dynamic 3)
;; => (3 4 3 4)

;; An autoloaded macro counts, and a function that comes later is called as one.
(defun late-function (x) (ignore-errors (late-twice x)))
;; => late-function
(late-function 4)
;; => nil
(defun late-twice (x) (* 2 x))
;; => late-twice
(list (late-function 4) (progn (fmakunbound 'late-twice) (late-function 4)) (progn (defmacro late-twice (x) `(list ,x ,x)) (late-function 4)) (progn (fmakunbound 'late-twice) (late-function 4)))
;; => (8 nil (4 4) nil)
(defun late-forms () (ignore-errors (late-quote (a . b) x)))
;; => late-forms
(late-forms)
;; => nil
(defmacro late-quote (&rest forms) `',forms)
;; => late-quote
(late-forms)
;; => ((a . b) x)
(defmacro late-wrong (x) x)
;; => late-wrong
(defun late-count () (late-other 1 2))
;; => late-count
(late-count)
;; signals (void-function late-other)
(defmacro late-other (x) x)
;; => late-other
(car (condition-case e (late-count) (error e)))
;; => wrong-number-of-arguments
