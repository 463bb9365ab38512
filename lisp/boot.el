;;; boot.el --- the defining macros  -*- lexical-binding: t -*-

;; The first Lisp file of all.  Before it there are only special forms and
;; primitives; after it there are `lambda', `defmacro', `defun', `defsubst'
;; and the little control macros `when' and `unless'.  Backquote comes next,
;; so every expansion here is put together by hand with `list' and `cons'.
;;
;; `declare' specifications are looked up in two alists that later files
;; extend.  An entry (PROPERTY HANDLER DOC) says: for (declare (PROPERTY
;; . VALUES)) call HANDLER with the function's name, its arguments and VALUES;
;; the form it returns is evaluated right after the definition.

(defalias 'lambda
  (cons 'macro
        #'(lambda (&rest definition)
            "Return an anonymous function: a closure over the bindings in force.
DEFINITION is (ARGUMENTS [DOCSTRING] [INTERACTIVE] BODY...)."
            (list 'function (cons 'lambda definition)))))

(defalias 'not 'null)

(defalias 'when
  (cons 'macro
        #'(lambda (condition &rest body)
            "Evaluate BODY and return its last value if CONDITION is non-nil."
            (list 'if condition (cons 'progn body)))))

(defalias 'unless
  (cons 'macro
        #'(lambda (condition &rest body)
            "Evaluate BODY and return its last value if CONDITION is nil."
            (cons 'if (cons condition (cons nil body))))))

;;; Properties of functions

(defalias 'function-put
  #'(lambda (function property value)
      "Record VALUE as the PROPERTY of the function named FUNCTION.
`function-get' reads it back, also through aliases of FUNCTION."
      (put function property value)))

(defalias 'function-get
  #'(lambda (function property &optional autoload)
      "Return the PROPERTY of the function named FUNCTION, following aliases.
With AUTOLOAD non-nil, an autoloaded FUNCTION without the property is loaded
first; the symbol `macro' asks for that only when FUNCTION is a macro."
      (let ((value nil))
        (while (and (symbolp function)
                    (null (setq value (get function property)))
                    (fboundp function))
          (let ((definition (symbol-function function)))
            (if (and autoload
                     (eq (car-safe definition) 'autoload)
                     (not (equal definition
                                 (autoload-do-load
                                  definition function
                                  (if (eq autoload 'macro) 'macro)))))
                nil                     ; loaded: look at the same name again
              (setq function definition))))
        value)))

(defvar advertised-signature-table (make-hash-table :test 'eq :weakness 'key)
  "Argument lists to advertise instead of the real ones, by function.")

(defalias 'set-advertised-calling-convention
  #'(lambda (function signature _when)
      "Advertise that FUNCTION is to be called with the arguments SIGNATURE."
      (puthash (indirect-function function) signature
               advertised-signature-table)))

;;; What `declare' knows

(defalias 'boot--quote
  #'(lambda (value) "Return a form whose value is VALUE." (list 'quote value)))

(defalias 'boot--property-setter
  #'(lambda (property)
      "Return a `declare' handler that stores its value as PROPERTY."
      #'(lambda (name _arguments value)
          (list 'function-put (boot--quote name) (boot--quote property)
                (boot--quote value)))))

(defalias 'boot--function-setter
  #'(lambda (property)
      "Return a `declare' handler that stores a function as PROPERTY."
      #'(lambda (name _arguments value)
          (list 'function-put (boot--quote name) (boot--quote property)
                (list 'function value)))))

(defalias 'boot--set-compiler-macro
  #'(lambda (name arguments expander)
      "Make EXPANDER the compiler macro of NAME.
A lambda expression receives the form, and the ARGUMENTS of NAME by name."
      (if (eq (car-safe expander) 'lambda)
          (let ((helper (intern (concat (symbol-name name) "--anon-cmacro"))))
            (list 'progn
                  (list 'function-put (boot--quote name) ''compiler-macro
                        (list 'function helper))
                  (cons 'defun
                        (cons helper
                              (cons (append (car (cdr expander)) arguments)
                                    (cdr (cdr expander)))))))
        (list 'function-put (boot--quote name) ''compiler-macro
              (list 'function expander)))))

(defvar defun-declarations-alist
  (list
   (list 'advertised-calling-convention
         #'(lambda (name _arguments signature when)
             (list 'set-advertised-calling-convention (boot--quote name)
                   (boot--quote signature) (boot--quote when))))
   (list 'obsolete
         #'(lambda (name _arguments replacement when)
             (list 'make-obsolete (boot--quote name) (boot--quote replacement)
                   (boot--quote when))))
   (list 'compiler-macro #'boot--set-compiler-macro)
   (list 'modes
         #'(lambda (name _arguments &rest modes)
             (list 'function-put (boot--quote name) ''command-modes
                   (boot--quote modes))))
   (list 'interactive-args #'ignore)
   (list 'interactive-only (boot--property-setter 'interactive-only))
   (list 'pure (boot--property-setter 'pure))
   (list 'side-effect-free (boot--property-setter 'side-effect-free))
   (list 'important-return-value
         (boot--property-setter 'important-return-value))
   (list 'speed (boot--property-setter 'speed))
   (list 'completion (boot--function-setter 'completion-predicate))
   (list 'doc-string (boot--property-setter 'doc-string-elt))
   (list 'indent (boot--property-setter 'lisp-indent-function)))
  "What `defun' does for each property named in a `declare' form.
An element is (PROPERTY HANDLER DOC): see the commentary of boot.el.")

(defvar macro-declarations-alist
  (cons (list 'debug
              #'(lambda (name _arguments specification)
                  (list 'put (boot--quote name) ''edebug-form-spec
                        (boot--quote specification))))
        (cons (list 'no-font-lock-keyword
                    (boot--property-setter 'no-font-lock-keyword))
              defun-declarations-alist))
  "What `defmacro' does for each property named in a `declare' form.")

;;; Taking a definition apart

(defalias 'boot--declared-forms
  #'(lambda (name arguments specifications handlers)
      "Return the forms that the `declare' SPECIFICATIONS of NAME ask for.
ARGUMENTS is the argument list of NAME; HANDLERS maps property to handler."
      (delq nil
            (mapcar
             #'(lambda (specification)
                 (let ((handler (assq (car specification) handlers)))
                   (if handler
                       (apply (car (cdr handler)) name arguments
                              (cdr specification))
                     (message "Warning: Unknown defun property `%S' in %S"
                              (car specification) name)
                     nil)))
             specifications))))

(defalias 'boot--split-body
  #'(lambda (body)
      "Split BODY into (SPECIFICATIONS . DEFINITION).
SPECIFICATIONS come from the `declare' forms after the docstring; DEFINITION
is BODY without them."
      (let ((docstring (if (stringp (car body)) (list (car body))))
            (specifications nil))
        (if docstring (setq body (cdr body)))
        (while (eq (car-safe (car body)) 'declare)
          (setq specifications (append specifications (cdr (car body)))
                body (cdr body)))
        (cons specifications
              (append docstring (or body (if docstring nil '(nil))))))))

(defalias 'boot--definition
  #'(lambda (name arguments body handlers wrap)
      "Return the form that defines NAME as a function of ARGUMENTS and BODY.
HANDLERS serve its `declare' forms.  WRAP turns the form of the function
into the form of what goes into the function cell."
      (if (symbolp name) nil
        (signal 'wrong-type-argument (list 'symbolp name)))
      (let* ((split (boot--split-body body))
             (definer (list 'defalias (boot--quote name)
                            (funcall wrap
                                     (list 'function
                                           (cons 'lambda
                                                 (cons arguments (cdr split)))))))
             (extras (boot--declared-forms name arguments (car split) handlers)))
        (if extras (cons 'prog1 (cons definer extras)) definer))))

(defalias 'defmacro
  (cons 'macro
        #'(lambda (name arguments &rest body)
            "Define NAME as a macro taking ARGUMENTS, expanding to what BODY returns.
BODY may begin with a docstring and a `declare' form, whose properties are
those of `macro-declarations-alist'."
            (boot--definition name arguments body macro-declarations-alist
                              #'(lambda (function)
                                  (list 'cons ''macro function))))))

(defmacro defun (name arguments &rest body)
  "Define NAME as a function taking ARGUMENTS and running BODY.
BODY may begin with a docstring, a `declare' form, whose properties are those
of `defun-declarations-alist', and an `interactive' form.  Return NAME."
  (declare (doc-string 3) (indent 2))
  (boot--definition name arguments body defun-declarations-alist #'identity))

(put 'defmacro 'doc-string-elt 3)
(put 'defmacro 'lisp-indent-function 2)
(put 'lambda 'doc-string-elt 2)
(put 'lambda 'lisp-indent-function 'defun)
(put 'when 'lisp-indent-function 1)
(put 'unless 'lisp-indent-function 1)

(defmacro defsubst (name arguments &rest body)
  "Define NAME as a function worth inlining, otherwise like `defun'."
  (declare (doc-string 3) (indent defun))
  (list 'prog1
        (cons 'defun (cons name (cons arguments body)))
        (list 'function-put (list 'quote name) ''speed -1)
        (list 'put (list 'quote name) ''byte-optimizer
              ''byte-compile-inline-expand)))

(defmacro declare (&rest _specifications)
  "State properties of the function or macro being defined.
It means something only at the head of a definition; elsewhere it is nil."
  nil)

;;; boot.el ends here
