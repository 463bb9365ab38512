;;; functions can be redefined, primitives too  -*- lexical-binding: t; -*-

(defun t-eval-r () 1)
(defun t-eval-caller () (t-eval-r))
(t-eval-caller)
;; => 1
(defun t-eval-r () 2)
(t-eval-caller)
;; => 2
(let ((old (symbol-function 'string-to-char))) (unwind-protect (progn (fset 'string-to-char (lambda (s) 'mine)) (string-to-char "a")) (fset 'string-to-char old)))
;; => mine
(string-to-char "a")
;; => 97
(let ((old (symbol-function 'cadr))) (unwind-protect (progn (fset 'cadr (lambda (_) 'mine)) (list (funcall 'cadr '(1 2)))) (fset 'cadr old)))
;; => (mine)
;; That nil is no function may be said again.
(list (fset nil nil) (defalias nil nil) (let (log) (unwind-protect 1 (push 2 log)) log))
;; => (nil nil (2))
(fset nil 1) ;; signals (setting-constant nil)
