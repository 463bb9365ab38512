;;; env.el --- environment variables  -*- lexical-binding: t -*-

;; The environment is the list `process-environment' of strings NAME=VALUE; a string
;; NAME alone says that the variable has no value.

(defun getenv (variable &optional _frame)
  "Return the value of the environment VARIABLE, a string, or nil."
  (let ((value (getenv-internal variable)))
    (and (stringp value) value)))

(defun env--names-p (entry variable)
  "Return non-nil if ENTRY of the environment is for VARIABLE."
  (and (string-prefix-p variable entry)
       (or (= (length entry) (length variable))
           (eq ?= (aref entry (length variable))))))

(defun setenv (variable &optional value _substitute)
  "Set the environment VARIABLE to VALUE, a string, or remove it if that is nil."
  (when (string-search "=" variable)
    (error "Environment variable name `%s' contains `='" variable))
  (let ((entry (if value (concat variable "=" value) variable))
        (tail process-environment))
    (while (and tail (not (env--names-p (car tail) variable)))
      (setq tail (cdr tail)))
    (setq process-environment
          (if tail
              (mapcar (lambda (old) (if (eq old (car tail)) entry old))
                      process-environment)
            (cons entry process-environment))))
  value)

(defmacro with-environment-variables (bindings &rest body)
  "Run BODY with environment variables set.
BINDINGS is a list of (VARIABLE VALUE), both evaluated."
  (declare (indent 1) (debug (sexp body)))
  (unless (consp bindings)
    (error "Invalid VARIABLES: %s" bindings))
  `(let ((process-environment (copy-sequence process-environment)))
     ,@(mapcar (lambda (binding)
                 `(setenv ,(car binding) ,(nth 1 binding)))
               bindings)
     ,@body))

(provide 'env)
;;; env.el ends here
