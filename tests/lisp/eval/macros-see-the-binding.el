;; -*- lexical-binding: t -*-
;; A macro is expanded with `lexical-binding' as the code around its call has it.
(defmacro binding-here () (if lexical-binding ''lexical ''dynamic))

(list (eval '(binding-here) nil) (eval '(binding-here) t))
;; => (dynamic lexical)
(list (eval '(progn (binding-here)) nil) (eval '(list (binding-here)) nil) (eval '(funcall (lambda () (binding-here))) nil))
;; => (dynamic (dynamic) dynamic)
(let ((lexical-binding nil)) (list (eval '(binding-here) nil) (eval '(binding-here) t) (macroexpand '(binding-here))))
;; => (dynamic lexical 'dynamic)
