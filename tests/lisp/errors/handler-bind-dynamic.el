;;; the handler sees the bindings of the error  -*- lexical-binding: t; -*-

(defvar t-err-hb 1)
(let ((seen nil)) (ignore-errors (handler-bind ((error (lambda (_) (setq seen t-err-hb)))) (let ((t-err-hb 2)) (error "x")))) seen) ;; emlet => 2
(let ((log nil)) (condition-case nil (handler-bind ((error (lambda (_) (push 'bound log)))) (condition-case nil (error "x") (error (push 'inner log)))) (error nil)) log) ;; emlet => (inner)
