;;; macros as functions are errors  -*- lexical-binding: t; -*-

(defmacro t-mac-m (x) x)
(funcall 't-mac-m 1) ;; signals invalid-function
(apply 't-mac-m '(1)) ;; signals invalid-function
(mapcar 't-mac-m '(1)) ;; signals invalid-function
(functionp 't-mac-m)
;; => nil
(eq (car (symbol-function 't-mac-m)) 'macro)
;; => t
(fset 't-mac-by-hand (cons 'macro (lambda (x) (list '+ x 1))))
(eval '(t-mac-by-hand 5))
;; => 6
