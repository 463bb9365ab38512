;;; cl-lambda.el --- full lambda lists: keys, defaults, destructuring  -*- lexical-binding: t -*-

;;; Commentary:

;; A plain Emacs Lisp lambda list knows required, &optional and &rest
;; parameters, all of them symbols.  This file translates the richer lists of
;; Common Lisp into that:
;;
;;   (a (b c) &optional (d 1 d-given) &rest e &key f ((:g h) 2) &aux (i 3))
;;
;; The translation keeps every leading parameter that a plain list can express
;; and gathers the others in one rest list, which a chain of `let*' bindings
;; then takes apart.  A parameter that is itself a list is received under a
;; hidden name first, so that only defaults and keys pay for a rest list.
;; Keys are scans of the rest list by primitives; the check for unknown keys is
;; one call, made only when there are arguments to check.
;;
;; The parser works on a "plan", a record of the sections of a lambda list; the
;; emitter walks over the plan and pushes bindings and checks.

;;; Code:

(require 'macroexp)

;;;; Parsing

;; A plan is the vector [WHOLE REQUIRED OPTIONAL REST KEYS ALLOW AUX ENV], where
;; KEYS is t when `&key' was present without any key.

(defun cl--lambda-section (list)
  "Return the leading elements of LIST that are not lambda list keywords."
  (let ((found nil))
    (while (and (consp list)
                (not (memq (car list)
                           '(&optional &rest &body &key &allow-other-keys &aux
                                       &environment &whole))))
      (setq found (cons (car list) found)
            list (cdr list)))
    (nreverse found)))

(defun cl--lambda-undot (arguments)
  "Return a fresh proper copy of the lambda list ARGUMENTS."
  (if (symbolp arguments)
      (and arguments (list '&rest arguments))
    (let ((copy nil))
      (while (consp arguments)
        (setq copy (cons (car arguments) copy)
              arguments (cdr arguments)))
      (setq copy (nreverse copy))
      (if arguments (nconc copy (list '&rest arguments)) copy))))

(defun cl--lambda-current (plan)
  "Return the index of the section of PLAN that was filled last.
That is where parameters after `&whole' and `&environment' belong."
  (cond ((aref plan 6) 6) ((consp (aref plan 4)) 4) ((aref plan 2) 2) (t 1)))

(defun cl--lambda-plan (arguments)
  "Sort the lambda list ARGUMENTS into the sections of a plan."
  (let ((plan (make-vector 8 nil))
        (list (cl--lambda-undot arguments)))
    (aset plan 1 (cl--lambda-section list))
    (setq list (nthcdr (length (aref plan 1)) list))
    (while list
      (let* ((word (car list))
             (section (cl--lambda-section (cdr list))))
        (setq list (cdr list))
        (cond
         ((memq word '(&whole &environment))
          (aset plan (if (eq word '&whole) 0 7) (car list))
          (let ((target (cl--lambda-current plan)))
            (aset plan target (append (aref plan target) (cdr section)))))
         ((memq word '(&rest &body))
          (unless (and section (null (cdr section)))
            (error "Malformed argument list ends with: %S" (cons word list)))
          (aset plan 3 (car section)))
         ((eq word '&optional) (aset plan 2 section))
         ((eq word '&key) (aset plan 4 (or section t)))
         ((eq word '&allow-other-keys) (aset plan 5 t))
         ((eq word '&aux) (aset plan 6 section)))
        (setq list (nthcdr (length section) list))))
    plan))

;;;; Emitting

(defvar cl--lambda-bindings nil
  "Bindings emitted so far for the lambda list being translated, last first.")
(defvar cl--lambda-checks nil
  "Forms to run once all parameters are bound, last first.")
(defvar cl--lambda-context nil
  "What an error about the number of arguments should name, quoted.")

(defun cl--lambda-bind (variable form)
  "Emit the binding of VARIABLE to the value of FORM."
  (push (list variable form) cl--lambda-bindings))

(defun cl--lambda-count-error (count)
  "Return a form that complains about COUNT, a form, arguments."
  `(signal 'wrong-number-of-arguments (list ',cl--lambda-context ,count)))

(defun cl--lambda-take (list)
  "Return a form that removes and returns the first element of variable LIST."
  `(car-safe (prog1 ,list (setq ,list (cdr ,list)))))

(defun cl--lambda-receive (pattern form)
  "Bind PATTERN, a symbol or a lambda list, to the value of FORM."
  (if (and pattern (listp pattern))
      (cl--lambda-list-bindings pattern form 0)
    (cl--lambda-bind pattern form)))

(defun cl--lambda-required (patterns rest exact)
  "Take PATTERNS from the variable REST.
EXACT non-nil means that nothing may follow them."
  (let* ((count (length patterns))
         (enough (cond (exact `(= (length ,rest) ,count))
                       ((= count 1) rest)
                       (t `(nthcdr ,(1- count) ,rest))))
         (first t))
    (dolist (pattern patterns)
      (let ((take (cl--lambda-take rest)))
        (cl--lambda-receive
         pattern
         (if first
             `(if ,enough ,take
                ,(cl--lambda-count-error `(length ,rest)))
           take))
        (setq first nil)))))

(defun cl--lambda-optionals (specs rest)
  "Take the optional parameters SPECS from the variable REST."
  (dolist (spec specs)
    (let ((pattern (if (consp spec) (car spec) spec))
          (default (if (consp spec) (cadr spec)))
          (given (if (consp spec) (nth 2 spec)))
          (take (cl--lambda-take rest)))
      (when given (cl--lambda-bind given `(and ,rest t)))
      (cl--lambda-receive pattern
                          (if default `(if ,rest ,take ,default) take)))))

(defun cl--lambda-key-parts (spec)
  "Return (KEY PATTERN DEFAULT GIVEN) for the key parameter SPEC."
  (let* ((head (if (consp spec) (car spec) spec))
         (pattern (if (consp head) (cadr head) head))
         (key (if (consp head) (car head)
                (let ((name (symbol-name head)))
                  (if (eq (aref name 0) ?_)
                      (setq name (substring name 1)))
                  (intern (concat ":" name))))))
    (list key pattern
          (if (consp spec) (cadr spec))
          (if (consp spec) (nth 2 spec)))))

(defun cl--lambda-quote-key (key)
  "Return a form whose value is the symbol KEY."
  (if (keywordp key) key (list 'quote key)))

(defun cl--lambda-key (parts rest)
  "Bind one key parameter, PARTS as of `cl--lambda-key-parts', from REST."
  (let* ((key (cl--lambda-quote-key (car parts)))
         (pattern (nth 1 parts))
         (default (nth 2 parts))
         (given (nth 3 parts))
         (cell (if (or given default) (make-symbol "cell"))))
    (cond
     (given
      (cl--lambda-bind cell `(and ,rest (plist-member ,rest ,key)))
      (cl--lambda-receive pattern
                          `(if ,cell (car (cdr ,cell)) ,default))
      (cl--lambda-bind given `(and ,cell t)))
     (default
      (cl--lambda-receive pattern
                          `(let ((,cell (and ,rest (plist-member ,rest ,key))))
                             (if ,cell (car (cdr ,cell)) ,default))))
     (t (cl--lambda-receive pattern `(car (cdr (plist-member ,rest ,key))))))))

(defun cl--lambda-keys (specs rest allow)
  "Take the key parameters SPECS from the property list in variable REST.
ALLOW non-nil means that other keys are welcome."
  (let ((names nil))
    (dolist (spec (if (listp specs) specs))
      (let ((parts (cl--lambda-key-parts spec)))
        (push (car parts) names)
        (cl--lambda-key parts rest)))
    (unless allow
      (push `(if ,rest (cl--check-keys ,rest ',(nreverse names)))
            cl--lambda-checks))))

(defun cl--check-keys (arguments known)
  "Signal an error if the property list ARGUMENTS has keys not in KNOWN.
A non-nil value of `:allow-other-keys' in ARGUMENTS permits any key."
  (let ((tail arguments))
    (while tail
      (cond ((or (memq (car tail) known) (eq (car tail) :allow-other-keys))
             (setq tail (cdr (cdr tail))))
            ((car (cdr (memq :allow-other-keys arguments)))
             (setq tail nil))
            (t (error "Keyword argument %s not one of %s" (car tail) known))))))

(defun cl--lambda-aux (specs)
  "Bind the auxiliary variables SPECS."
  (dolist (spec specs)
    (if (consp spec)
        (cl--lambda-receive (car spec) (cadr spec))
      (cl--lambda-bind spec nil))))

(defun cl--lambda-emit (plan rest before)
  "Emit the bindings of PLAN, whose arguments are in the variable REST.
BEFORE is the number of arguments already taken by plain parameters."
  (let* ((required (aref plan 1))
         (optional (aref plan 2))
         (open (or (aref plan 3) (aref plan 4)))
         (exact (not (or optional open))))
    (if required
        (cl--lambda-required required rest exact)
      (if exact (push `(if ,rest ,(cl--lambda-count-error
                                   (cl--lambda-total rest before)))
                      cl--lambda-checks)))
    (cl--lambda-optionals optional rest)
    (if (and optional (not open))
        (push `(if ,rest
                   ,(cl--lambda-count-error
                     (cl--lambda-total
                      rest (+ before (length required) (length optional)))))
              cl--lambda-checks))
    (if (consp (aref plan 3))
        (cl--lambda-receive (aref plan 3) rest))
    (if (aref plan 4)
        (cl--lambda-keys (aref plan 4) rest (aref plan 5)))
    (cl--lambda-aux (aref plan 6))
    (if (aref plan 7)
        (cl--lambda-bind (aref plan 7) 'macroexpand-all-environment))))

(defun cl--lambda-total (rest before)
  "Return a form for the number of arguments: BEFORE and the length of REST."
  (if (eq before 0) `(length ,rest) `(+ ,before (length ,rest))))

(defun cl--lambda-list-bindings (arguments form before)
  "Bind the parameters of the lambda list ARGUMENTS to the list FORM yields.
BEFORE is the number of arguments taken before those in FORM."
  (let* ((plan (cl--lambda-plan arguments))
         (named (aref plan 3))
         (rest (if (and named (symbolp named)) named
                 (make-symbol "rest"))))
    (if (aref plan 0)
        (progn (cl--lambda-bind (aref plan 0) form)
               (cl--lambda-bind rest (aref plan 0)))
      (unless (eq rest form) (cl--lambda-bind rest form)))
    (cl--lambda-emit plan rest before)))

(defun cl--lambda-close (body)
  "Wrap the list of forms BODY in the bindings and checks emitted so far."
  (macroexp-let* (nreverse cl--lambda-bindings)
                 (macroexp-progn (append (nreverse cl--lambda-checks) body))))

;;;; Whole functions

(defun cl--lambda-plain-prefix (plan)
  "Return the parameters of PLAN that a plain lambda list can receive.
The value is (PARAMETERS . PATTERNS): PATTERNS are pairs of a hidden parameter
and the lambda list it stands for.  The sections used up are removed from PLAN."
  (let ((parameters nil) (patterns nil) (optional nil))
    (dolist (pattern (aref plan 1))
      (if (and pattern (symbolp pattern))
          (push pattern parameters)
        (push (make-symbol "arg") parameters)
        (push (cons (car parameters) pattern) patterns)))
    (aset plan 1 nil)
    (while (and (aref plan 2)
                (or (symbolp (car (aref plan 2)))
                    (and (symbolp (caar (aref plan 2)))
                         (null (cdr (car (aref plan 2)))))))
      (unless optional (push '&optional parameters) (setq optional t))
      (push (let ((spec (car (aref plan 2)))) (if (consp spec) (car spec) spec))
            parameters)
      (aset plan 2 (cdr (aref plan 2))))
    (cons (nreverse parameters) (nreverse patterns))))

(defun cl--lambda-usage (x)
  "Return the lambda list X as shown to people: parameters in upper case."
  (cond ((and x (symbolp x))
         (let ((name (symbol-name x)))
           (cond ((memq (aref name 0) '(?& ?:)) x)
                 ((eq (aref name 0) ?_)
                  (make-symbol (upcase (substring name 1))))
                 (t (make-symbol (upcase name))))))
        ((consp x) (cl--lambda-usage-list x))
        (t x)))

(defun cl--lambda-usage-list (list)
  "Return the lambda list LIST with its parameters in upper case."
  (let ((shown nil) (state nil))
    (while (consp list)
      (let ((x (car list)))
        (cond ((and (symbolp x) x (eq (aref (symbol-name x) 0) ?&))
               (setq state x)
               (push x shown))
              ((eq state '&aux))
              ((and state (consp x))
               (push (cl--lambda-usage-spec x state) shown))
              (t (push (cl--lambda-usage x) shown))))
      (setq list (cdr list)))
    (setq shown (nreverse shown))
    (let ((aux (memq '&aux shown)))
      (when aux (setq shown (butlast shown (length aux)))))
    (if list (append shown (cl--lambda-usage list)) shown)))

(defun cl--lambda-usage-spec (spec state)
  "Return SPEC, a parameter with a default in section STATE, for people."
  (let* ((head (car spec))
         (name (if (and (eq state '&key) (consp head))
                   (list (car head) (cl--lambda-usage (cadr head)))
                 (cl--lambda-usage head))))
    (append (list name)
            (and (cdr spec) (list (cadr spec)))
            (and (cddr spec) (list (cl--lambda-usage (nth 2 spec)))))))

(defun cl--lambda-document (header arguments)
  "Return the function HEADER with the usage ARGUMENTS added to its docstring."
  (let ((doc (and (stringp (car header)) (car header)))
        (print-gensym nil) (print-quoted t) (print-escape-newlines t))
    (if (and doc (string-search "\n\n(fn" doc))
        header
      (cons (format "%s\n\n%S" (or doc "")
                    (cons 'fn (cl--lambda-usage arguments)))
            (if doc (cdr header) header)))))

(defun cl--lambda-simple-p (arguments)
  "Non-nil if ARGUMENTS is a lambda list that needs no translation."
  (while (and (consp arguments) (symbolp (car arguments))
              (not (memq (car arguments)
                         '(nil &body &key &aux &environment &whole))))
    (setq arguments (cdr arguments)))
  (null arguments))

(defun cl--lambda-blocked (block forms)
  "Wrap the list FORMS in a `cl-block' named BLOCK unless that is nil."
  (if block (list `(cl-block ,block ,@forms)) forms))

(defun cl--transform-lambda (function block)
  "Translate FUNCTION, a list (ARGUMENTS BODY...), to one with plain arguments.
BLOCK, unless nil, names the block around the body."
  (let* ((arguments (car function))
         (parsed (macroexp-parse-body (cdr function)))
         (header (car parsed))
         (body (cl--lambda-blocked block (cdr parsed))))
    (if (cl--lambda-simple-p arguments)
        `(,arguments ,@header ,@body)
      (let* ((cl--lambda-bindings nil)
             (cl--lambda-checks nil)
             (cl--lambda-context block)
             (parameters (cl--lambda-translate arguments)))
        `(,parameters
          ,@(cl--lambda-document header arguments)
          ,@(macroexp-unprogn (cl--lambda-close body)))))))

(defun cl--lambda-translate (arguments)
  "Emit what the lambda list ARGUMENTS needs; return a plain lambda list."
  (let* ((plan (cl--lambda-plan arguments))
         (prefix (cl--lambda-plain-prefix plan))
         (plain (car prefix))
         (whole (aref plan 0))
         (before (length (remq '&optional plain)))
         (named (aref plan 3))
         (rest (and (or (aref plan 2) named (aref plan 4))
                    (if (and named (symbolp named)) named
                      (make-symbol "rest")))))
    (when whole
      (cl--lambda-bind whole `(apply #'list ',cl--lambda-context
                                     ,@(remq '&optional plain) ,rest)))
    (dolist (pattern (cdr prefix))
      (if (cdr pattern)
          (cl--lambda-list-bindings (cdr pattern) (car pattern) 0)
        (push `(if ,(car pattern)
                   ,(cl--lambda-count-error `(length ,(car pattern))))
              cl--lambda-checks)))
    (if rest
        (cl--lambda-emit plan rest before)
      (cl--lambda-aux (aref plan 6))
      (if (aref plan 7)
          (cl--lambda-bind (aref plan 7) 'macroexpand-all-environment)))
    (if rest `(,@plain &rest ,rest) plain)))

;;;; The macros

(defmacro cl-function (function)
  "Return FUNCTION, like `function', allowing a full lambda list.
FUNCTION is a symbol or (lambda ARGUMENTS BODY...).  Beyond what plain lambda
lists have, ARGUMENTS may hold defaults and supplied-p variables for optional
parameters, `&key', `&allow-other-keys', `&aux' and nested lambda lists."
  (if (eq (car-safe function) 'lambda)
      `(function (lambda . ,(cl--transform-lambda (cdr function) nil)))
    `(function ,function)))

(defmacro cl-defun (name arguments &rest body)
  "Define NAME as a function with the full lambda list ARGUMENTS.
BODY stands in an implicit `cl-block' named NAME.

\(fn NAME ARGLIST [DOCSTRING] BODY...)"
  (declare (doc-string 3) (indent 2))
  `(defun ,name ,@(cl--transform-lambda (cons arguments body) name)))

(defmacro cl-defmacro (name arguments &rest body)
  "Define NAME as a macro with the full lambda list ARGUMENTS.
Besides what `cl-defun' takes, any parameter may be a lambda list that takes the
corresponding argument apart, `&body' is another word for `&rest', and
`&environment' names a variable that receives the macro environment.
BODY stands in an implicit `cl-block' named NAME.

\(fn NAME ARGLIST [DOCSTRING] BODY...)"
  (declare (doc-string 3) (indent 2))
  `(defmacro ,name ,@(cl--transform-lambda (cons arguments body) name)))

(defmacro cl-iter-defun (name arguments &rest body)
  "Define NAME as a generator with the full lambda list ARGUMENTS.
BODY may use `iter-yield'; it stands in a `cl-block' named NAME.

\(fn NAME ARGLIST [DOCSTRING] BODY...)"
  (declare (doc-string 3) (indent 2))
  `(progn (require 'generator)
          (iter-defun ,name
            ,@(cl--transform-lambda (cons arguments body) name))))

(defmacro cl-destructuring-bind (arguments expression &rest body)
  "Bind the variables in ARGUMENTS to the parts of the list EXPRESSION yields.
ARGUMENTS is a lambda list as for `cl-defmacro'.  Return the value of BODY."
  (declare (indent 2))
  (let ((cl--lambda-bindings nil)
        (cl--lambda-checks nil)
        (cl--lambda-context arguments))
    (cl--lambda-list-bindings (or arguments '(&aux)) expression 0)
    (cl--lambda-close body)))

(provide 'cl-lambda)
;;; cl-lambda.el ends here
