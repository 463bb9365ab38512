;;; pcase.el --- pattern matching  -*- lexical-binding: t -*-

;; `pcase' and its relatives.  Patterns as users write them are first normalized
;; into the small language that pcase-compile.el explains: backquote patterns and
;; patterns defined by `pcase-defmacro' are expanded, literals and predicates
;; become tests.  What is left to do here is to say what happens with the
;; variables of a pattern that has matched.

(require 'pcase-compile)

;;; Normalizing

(defun pcase--literal (value)
  "Return the normal pattern that matches VALUE."
  (list 'test (if (null value) '(pred null) (list 'lit value)) t))

(defun pcase--predicate (function wanted)
  "Return the normal pattern of a call of FUNCTION that must come out as WANTED."
  (if (eq (car-safe function) 'not)
      (pcase--predicate (nth 1 function) (not wanted))
    (list 'test (list 'pred function) wanted)))

(defun pcase--part (access pattern)
  "Return the normal pattern for what ACCESS gets if the normal PATTERN matches it."
  (if (equal pattern '(and))
      pattern
    (list 'app access pattern)))

(defun pcase--template (template)
  "Return the normal pattern of the backquote pattern TEMPLATE."
  (cond
   ((eq (car-safe template) '\,)
    (pcase--normalize (nth 1 template)))
   ((consp template)
    (list 'and '(test (pred consp) t)
          (pcase--part '(car) (pcase--template (car template)))
          (pcase--part '(cdr) (pcase--template (cdr template)))))
   ((vectorp template)
    (let ((parts nil) (index (length template)))
      (while (> index 0)
        (setq index (1- index))
        (push (pcase--part (list 'aref index)
                           (pcase--template (aref template index)))
              parts))
      `(and (test (pred vectorp) t)
            (app (length) (test (lit ,(length template)) t))
            ,@parts)))
   (t (pcase--literal template))))

(defun pcase--literals (patterns)
  "Return the list of the values of PATTERNS if all are literals, else nil."
  (let ((values nil))
    (while (and patterns
                (eq (car (car patterns)) 'test)
                (nth 2 (car patterns))
                (let ((test (nth 1 (car patterns))))
                  (cond ((eq (car test) 'lit) (push (nth 1 test) values))
                        ((eq (car test) 'member)
                         (setq values (append (reverse (nth 1 test)) values)))
                        ((equal test '(pred null)) (push nil values) t))))
      (setq patterns (cdr patterns)))
    (if patterns nil (delete-dups (nreverse values)))))

(defun pcase--alternatives (patterns)
  "Return the normal pattern that matches if one of the normal PATTERNS does."
  (let ((values (pcase--literals patterns)))
    (cond ((null patterns) (error "Please avoid it"))
          ((null (cdr patterns)) (car patterns))
          ((null values) (cons 'or patterns))
          ((null (cdr values)) (pcase--literal (car values)))
          (t (list 'test (list 'member values) t)))))

(defun pcase--expander (name)
  "Return the function that expands the patterns (NAME ...), or nil."
  (function-get name 'pcase-macroexpander 'autoload))

(defun pcase--normalize-form (pattern)
  "Return the normal form of PATTERN, which is a cons."
  (let ((kind (car pattern))
        (argument (car-safe (cdr pattern))))
    (cond
     ((eq kind 'quote) (pcase--literal argument))
     ((eq kind '\`) (pcase--template argument))
     ((eq kind 'pred) (pcase--predicate argument t))
     ((eq kind 'guard) (list 'guard argument))
     ((eq kind 'and) (cons 'and (mapcar #'pcase--normalize (cdr pattern))))
     ((eq kind 'or)
      (pcase--alternatives (mapcar #'pcase--normalize (cdr pattern))))
     ((eq kind 'app)
      (pcase--part (list 'call argument) (pcase--normalize (nth 2 pattern))))
     ((eq kind 'let)
      (list 'let (pcase--normalize argument) (nth 2 pattern)))
     (t
      (let ((expander (and (symbolp kind) (pcase--expander kind))))
        (unless expander
          (error "Unknown %s pattern: %S" kind pattern))
        (pcase--normalize (apply expander (cdr pattern))))))))

(defun pcase--normalize (pattern)
  "Return PATTERN in the language of pcase-compile.el."
  (cond ((consp pattern) (pcase--normalize-form pattern))
        ((memq pattern '(_ t)) '(and))
        ((or (keywordp pattern) (integerp pattern) (stringp pattern))
         (pcase--literal pattern))
        ((and pattern (symbolp pattern)) (list 'var pattern))
        (t (error "Unknown pattern `%S'" pattern))))

;;; Pattern variables

(defun pcase--variables (pattern &optional found)
  "Return FOUND with the variables that the normal PATTERN binds added."
  (let ((kind (car pattern)))
    (cond ((eq kind 'var)
           (if (memq (nth 1 pattern) found)
               found
             (cons (nth 1 pattern) found)))
          ((eq kind 'app) (pcase--variables (nth 2 pattern) found))
          ((eq kind 'let) (pcase--variables (nth 1 pattern) found))
          ((memq kind '(and or))
           (dolist (part (cdr pattern) found)
             (setq found (pcase--variables part found))))
          (t found))))

(defun pcase--open (pattern variables)
  "Return the normal PATTERN with its functions that mention VARIABLES marked.
What such a function means depends on what was matched before."
  (let ((kind (car pattern))
        (mentions (lambda (function)
                    (and (consp function)
                         (macroexp--occurrences variables function nil)))))
    (cond
     ((null variables) pattern)
     ((memq kind '(and or))
      (cons kind (mapcar (lambda (part) (pcase--open part variables))
                         (cdr pattern))))
     ((eq kind 'let)
      (list 'let (pcase--open (nth 1 pattern) variables) (nth 2 pattern)))
     ((eq kind 'app)
      (let ((access (nth 1 pattern)))
        (list 'app
              (if (and (eq (car access) 'call)
                       (funcall mentions (nth 1 access)))
                  (list 'open (nth 1 access) (make-symbol "here"))
                access)
              (pcase--open (nth 2 pattern) variables))))
     ((and (eq kind 'test) (eq (car (nth 1 pattern)) 'pred)
           (funcall mentions (nth 1 (nth 1 pattern))))
      (list 'test (list 'open (nth 1 (nth 1 pattern)) (make-symbol "here"))
            (nth 2 pattern)))
     (t pattern))))

;;; Expanding

(defun pcase--expand (expression clauses next)
  "Return the code that matches the value of EXPRESSION against CLAUSES.
A clause is (PATTERN . GENERATOR); GENERATOR makes the code for it from an
alist of the variables of PATTERN and the forms of their values.  NEXT is nil,
or `dontcare' if one of the patterns is bound to match."
  (let* ((all nil)
         (cases (mapcar
                 (lambda (clause)
                   (let* ((pattern (pcase--normalize (car clause)))
                          (variables (reverse (pcase--variables pattern))))
                     (setq all (append variables all))
                     (cons (pcase--open pattern variables)
                           (pcase--make-body (cdr clause) variables))))
                 clauses)))
    (if (if (symbolp expression)
            (not (memq expression all))
          (macroexp-const-p expression))
        (pcase--compile expression cases next)
      (let ((subject (make-symbol "value")))
        (macroexp-let* (list (list subject expression))
                       (pcase--compile subject cases next))))))

(defun pcase--binder (body)
  "Return a generator for BODY, a list of forms, with the variables bound."
  (lambda (bindings)
    (if bindings
        `(let ,(mapcar (lambda (binding) (list (car binding) (cdr binding)))
                       bindings)
           ,@body)
      (macroexp-progn body))))

(defun pcase-compile-patterns (expression clauses)
  "Return the code that matches the value of EXPRESSION against CLAUSES.
A clause is (PATTERN . GENERATOR).  GENERATOR is called with an alist of the
variables of PATTERN and forms for their values, and returns the code to run
if PATTERN matches."
  (pcase--expand expression clauses nil))

(defmacro pcase (expression &rest cases)
  "Match the value of EXPRESSION against patterns, the first that fits wins.
Each of CASES is (PATTERN BODY...).  The BODY of the first PATTERN that matches
is run with the variables of the pattern bound.  If none matches, the value is
nil.  Patterns are:

  _                 matches anything
  SYMBOL            matches anything and binds SYMBOL to it
  KEYWORD, INTEGER, STRING, \\='VALUE
                    match what is `equal' to them
  \\=`TEMPLATE         matches conses and vectors part by part; ,PATTERN in it
                    is a pattern for that part
  (pred FUNCTION)   matches if FUNCTION of the value is non-nil
  (pred (not FUNCTION))  matches if it is nil
  (guard FORM)      matches if FORM is non-nil
  (app FUNCTION PATTERN)  matches if PATTERN matches FUNCTION of the value
  (let PATTERN FORM)  matches if PATTERN matches the value of FORM
  (and PATTERN...)  matches if all PATTERNs do
  (or PATTERN...)   matches if one of the PATTERNs does

FUNCTION is a symbol, a lambda expression, or a list (NAME ARGUMENTS...), to
which the value is added as last argument.  It and FORM may refer to variables
bound earlier in the pattern.  `pcase-defmacro' defines further patterns."
  (declare (indent 1) (debug (form &rest (pcase-PAT body))))
  (pcase--expand expression
                 (mapcar (lambda (case)
                           (cons (car case) (pcase--binder (cdr case))))
                         cases)
                 nil))

(defmacro pcase-exhaustive (expression &rest cases)
  "Like `pcase' on EXPRESSION, but signal an error if none of CASES matches."
  (declare (indent 1) (debug pcase))
  (macroexp-let2 macroexp-copyable-p value expression
    `(pcase ,value ,@cases
            (_ (error "No clause matching `%S'" ,value)))))

(defun pcase--destructure (pattern expression body)
  "Return the code for BODY with PATTERN, sure to match EXPRESSION, taken apart."
  (pcase--expand expression (list (cons pattern (pcase--binder body)))
                 'dontcare))

(defmacro pcase-let* (bindings &rest body)
  "Like `let*', where each of BINDINGS is (PATTERN VALUE).
The patterns are taken to match; parts that are missing are nil.  BODY sees
the variables of all of them."
  (declare (indent 1) (debug ((&rest (pcase-PAT &optional form)) body)))
  (let ((code (macroexp-progn body)))
    (dolist (binding (reverse bindings))
      (let ((pattern (car binding)) (value (nth 1 binding)))
        (setq code
              (cond ((eq pattern '_) `(progn ,value ,code))
                    ((and pattern (symbolp pattern) (not (keywordp pattern)))
                     (macroexp-let* (list (list pattern value)) code))
                    (t (pcase--destructure pattern value (list code)))))))
    code))

(defmacro pcase-let (bindings &rest body)
  "Like `let', where each of BINDINGS is (PATTERN VALUE).
The patterns are taken to match; parts that are missing are nil.  BODY sees
the variables of all of them."
  (declare (indent 1) (debug ((&rest (pcase-PAT &optional form)) body)))
  (if (null (cdr bindings))
      `(pcase-let* ,bindings ,@body)
    (let ((values nil) (patterns nil))
      (dolist (binding bindings)
        (let ((variable (make-symbol "value")))
          (push (list variable (nth 1 binding)) values)
          (push (list (car binding) variable) patterns)))
      `(let ,(nreverse values)
         (pcase-let* ,(nreverse patterns) ,@body)))))

(defmacro pcase-dolist (spec &rest body)
  "Run BODY for each element of a list, taken apart by a pattern.
SPEC is (PATTERN LIST).  The elements are taken to match."
  (declare (indent 1) (debug ((pcase-PAT form) body)))
  (let ((pattern (car spec)))
    (if (and (symbolp pattern) (not (eq pattern '_)))
        `(dolist ,spec ,@body)
      (let ((element (make-symbol "element")))
        `(dolist (,element ,@(cdr spec))
           (pcase-let* ((,pattern ,element)) ,@body))))))

(defmacro pcase-setq (pattern value &rest more)
  "Set the variables of PATTERN to the parts of VALUE that they match.
PATTERN is taken to match; for parts that are missing the variable becomes nil.
MORE alternates between further patterns and values, set one after another.
\n(fn PATTERN VALUE PATTERN VALUE ...)"
  (declare (debug (&rest [pcase-PAT form])))
  (let ((form
         (cond ((eq pattern '_) value)
               ((and pattern (symbolp pattern) (not (keywordp pattern)))
                `(setq ,pattern ,value))
               (t (pcase--expand
                   value
                   (list (cons pattern
                               (lambda (bindings)
                                 `(setq ,@(mapcan (lambda (binding)
                                                    (list (car binding)
                                                          (cdr binding)))
                                                  bindings)))))
                   'dontcare)))))
    (if more
        `(progn ,form (pcase-setq ,@more))
      form)))

(defmacro pcase-lambda (arguments &rest body)
  "Return an anonymous function that takes its arguments apart by patterns.
ARGUMENTS is like that of `lambda', with a pattern in place of any symbol.  The
arguments are taken to match.  BODY is the body of the function."
  (declare (doc-string 2) (indent defun))
  (let* ((bindings nil)
         (names (mapcar (lambda (argument)
                          (if (symbolp argument)
                              argument
                            (let ((name (make-symbol "argument")))
                              (push (list argument name) bindings)
                              name)))
                        arguments))
         (parts (macroexp-parse-body body)))
    `(lambda ,names
       ,@(car parts)
       ,@(if bindings
             `((pcase-let* ,(nreverse bindings) ,@(cdr parts)))
           (cdr parts)))))

(defmacro pcase-defmacro (name arguments &rest body)
  "Define NAME as a pattern: (NAME ARGUMENTS...) means the pattern BODY returns."
  (declare (indent 2) (debug (def-name-like-sexp lambda-list body))
           (doc-string 3))
  (let ((expander (intern (format "%s--pcase-macroexpander" name))))
    `(progn
       (defun ,expander ,arguments ,@body)
       (define-symbol-prop ',name 'pcase-macroexpander #',expander))))

;; Patterns of packages call it: (app (pcase--flip FUNCTION B) PATTERN).
(defmacro pcase--flip (function b a)
  "Call FUNCTION on A and B."
  `(,function ,a ,b))

(provide 'pcase)
;;; pcase.el ends here
