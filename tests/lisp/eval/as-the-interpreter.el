;;; what Emacs' interpreter does and compiled code might not  -*- lexical-binding: t; -*-

;; the arguments of a builtin are counted before they are evaluated
(let ((log nil)) (list (condition-case e (eval '(car (push 1 t-ati-log) 2) t) (error e)) log)) ;; => ((wrong-number-of-arguments car 2) nil)
(condition-case e (eval '(cons (error "evaluated")) t) (error e)) ;; => (wrong-number-of-arguments cons 1)
;; only a call by name names the function
(list (condition-case e (funcall 'car 1 2) (error e)) (condition-case e (apply #'car '(1 2)) (error e)) (condition-case e (eval '(car 1 2)) (error e))) ;; => ((wrong-number-of-arguments #<subr car> 2) (wrong-number-of-arguments #<subr car> 2) (wrong-number-of-arguments car 2))
;; redefined functions that have instructions, in the place of a condition too
(let ((old (symbol-function 'null))) (fset 'null (lambda (_) t)) (unwind-protect (eval '(list (if (null 1) 'y 'n) (null 1)) t) (fset 'null old))) ;; => (y t)
(let ((old (symbol-function 'not))) (fset 'not (lambda (_) 'x)) (unwind-protect (eval '(list (if (not 1) 'y 'n) (not 1)) t) (fset 'not old))) ;; => (y x)
(let ((old (symbol-function 'apply))) (fset 'apply (lambda (&rest _) 'seen)) (unwind-protect (eval '(apply 'list 1 nil) t) (fset 'apply old))) ;; => seen
;; a malformed environment is met when a symbol is looked up
(list (eval '(+ 1 2) '(1 . 2)) (eval 'x '((x . 1) . 2))) ;; => (3 1)
(eval '(list zz) '(1 . 2)) ;; signals (wrong-type-argument listp (1 . 2))
(macroexpand-all '(a) '(1 . 2)) ;; signals (wrong-type-argument listp (1 . 2))
(macroexpand '(when a b) 5) ;; signals (wrong-type-argument listp 5)
;; the head of an error object is a symbol
(signal nil '((a) b)) ;; signals (wrong-type-argument symbolp (a))
;; a bad lambda list is an error of the call
(list (condition-case e (eval '(funcall (lambda (&rest) 1)) t) (error e)) (condition-case e (eval '(funcall (lambda (5) 1) 2) nil) (error e))) ;; => ((invalid-function ((t) (&rest) 1)) (invalid-function (lambda (5) 1)))
(logand 1 'x 'y) ;; signals (wrong-type-argument number-or-marker-p x)
(seq-difference #s(a 1) '(1)) ;; signals (error "Not a sequence type name: a")
