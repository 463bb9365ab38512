;;; cl-local.el --- local functions, macros and symbol macros  -*- lexical-binding: t -*-

;;; Commentary:

;; Local functions are lambdas in hidden variables.  The body is expanded
;; completely in an environment where the function's name is a macro that turns
;; a call into a `funcall' of the variable; the operator `function' is given a
;; local meaning too, so that #'NAME becomes the variable itself.
;;
;; A function from `cl-labels' or `named-let' that calls itself only in tail
;; position becomes a `while' loop: see `cl--tail-loop'.
;;
;; Symbol macros are substituted after full expansion, when only the special
;; forms are left and scopes are plain to see.

;;; Code:

(require 'cl-macs)

;;;; Environment entries

(defun cl--local-call-expander (variable)
  "Return a macro expander that turns a call into a `funcall' of VARIABLE."
  (lambda (&rest arguments) `(funcall ,variable ,@arguments)))

(defun cl--local-function-expander (names)
  "Return an expander for `function', given NAMES, an alist name to variable.
A name not in NAMES has the meaning it has outside."
  (let ((outer (cdr (assq 'function macroexpand-all-environment)))
        (last nil))
    (lambda (f)
      (let ((local (and (symbolp f) (assq f names))))
        (cond (local (cdr local))
              (outer (funcall outer f))
              ;; An expansion `eq' to the form stops the expander, so the
              ;; form made for F last time is handed out again.
              ((and last (eq f (cadr last))) last)
              (t (setq last (list 'function f))))))))

(defun cl--local-environment (names)
  "Return the macro environment in which NAMES, an alist, are local functions."
  (append (mapcar (lambda (cell)
                    (cons (car cell) (cl--local-call-expander (cdr cell))))
                  names)
          (list (cons 'function (cl--local-function-expander names)))
          macroexpand-all-environment))

(defun cl--local-variable (name)
  "Return a hidden variable for the local function NAME."
  (make-symbol (format "--cl-%s--" name)))

;;;; cl-flet

(defun cl--flet-value (binding)
  "Return the form for the function in BINDING of a `cl-flet'."
  (let ((rest (cdr binding)))
    (if (and rest (null (cdr rest)))
        (car rest)
      `(cl-function (lambda ,@rest)))))

(defmacro cl-flet (bindings &rest body)
  "Make local functions and evaluate BODY, where they can be called by name.
Each of BINDINGS is (NAME ARGLIST BODY...), or (NAME EXP) where EXP yields the
function.  The functions do not see themselves or each other.

\(fn ((FUNC ARGLIST BODY...) ...) FORM...)"
  (declare (indent 1))
  (let ((names nil) (variables nil))
    (dolist (binding bindings)
      (let ((variable (cl--local-variable (car binding)))
            (value (cl--flet-value binding)))
        (push (cons (car binding) variable) names)
        (push (list variable value) variables)))
    `(let ,(nreverse variables)
       ,@(macroexp-unprogn
          (macroexpand-all (macroexp-progn body)
                           (cl--local-environment names))))))

(defmacro cl-flet* (bindings &rest body)
  "Like `cl-flet', but each of BINDINGS sees those before it.
BODY sees them all.

\(fn ((FUNC ARGLIST BODY...) ...) FORM...)"
  (declare (indent 1) (debug cl-flet))
  (cond ((null bindings) (macroexp-progn body))
        ((null (cdr bindings)) `(cl-flet ,bindings ,@body))
        (t `(cl-flet (,(car bindings)) (cl-flet* ,(cdr bindings) ,@body)))))

;;;; Tail calls

;; The analysis works on fully expanded code.  A form in tail position that is
;; no control structure is handed to a function FINISH, which returns code for
;; one round of the loop: non-nil to go on, nil when the result is known.

(defvar cl--tail-variable nil
  "The hidden variable of the function whose tail calls are rewritten.")

(defun cl--form-mentions-p (form variable)
  "Non-nil if the symbol VARIABLE occurs anywhere in FORM."
  (let ((found nil))
    (while (and (consp form) (not found))
      (setq found (cl--form-mentions-p (car form) variable)
            form (cdr form)))
    (or found (eq form variable))))

(defun cl--tail-check (form)
  "Return FORM, which is not in tail position; give up if it calls the function."
  (if (cl--form-mentions-p form cl--tail-variable)
      (throw 'cl--tail-fails nil)
    form))

(defun cl--tail-body (forms finish)
  "Rewrite FORMS, the last of which is in tail position, by FINISH."
  (if (null forms)
      (list (funcall finish nil))
    (append (cl--tail-check (butlast forms))
            (list (cl--tail-form (car (last forms)) finish)))))

(defun cl--tail-cond (clauses finish)
  "Rewrite CLAUSES of a `cond' in tail position by FINISH."
  (let ((clause (car clauses))
        (value (make-symbol "value")))
    (cond
     ((null clauses) (funcall finish nil))
     ((cdr clause)
      `(if ,(cl--tail-check (car clause))
           ,(macroexp-progn (cl--tail-body (cdr clause) finish))
         ,(cl--tail-cond (cdr clauses) finish)))
     (t `(let ((,value ,(cl--tail-check (car clause))))
           (if ,value ,(funcall finish value)
             ,(cl--tail-cond (cdr clauses) finish)))))))

(defun cl--binds-special-p (bindings)
  "Non-nil if BINDINGS of a `let' bind a dynamic variable."
  (let ((special nil))
    (dolist (binding bindings)
      (if (special-variable-p (or (car-safe binding) binding))
          (setq special t)))
    special))

(defun cl--tail-form (form finish)
  "Rewrite FORM, which is in tail position, by FINISH."
  (pcase form
    (`(progn . ,body) (macroexp-progn (cl--tail-body body finish)))
    ((and `(,(or 'let 'let*) ,bindings . ,body)
          (guard (not (cl--binds-special-p bindings))))
     `(,(car form) ,(cl--tail-check bindings) ,@(cl--tail-body body finish)))
    (`(if ,test ,then . ,else)
     `(if ,(cl--tail-check test) ,(cl--tail-form then finish)
        ,@(cl--tail-body else finish)))
    (`(cond . ,clauses) (cl--tail-cond clauses finish))
    (`(and ,only) (cl--tail-form only finish))
    (`(and ,first . ,rest)
     `(if ,(cl--tail-check first)
          ,(cl--tail-form `(and ,@rest) finish)
        ,(funcall finish nil)))
    (`(or . ,(and forms (pred consp)))
     (cl--tail-cond `(,@(mapcar #'list (butlast forms)) (t ,@(last forms)))
                    finish))
    (_ (funcall finish form))))

(defun cl--parallel-setq (variables values)
  "Return a form that assigns VALUES, a list of forms, to VARIABLES at once."
  (let ((pairs nil) (clash nil))
    (while variables
      (let ((variable (pop variables)) (value (pop values)))
        (unless (eq variable value)
          (if (cl--form-mentions-p values variable) (setq clash t))
          (push (list variable value) pairs))))
    (setq pairs (nreverse pairs))
    (cond ((null pairs) nil)
          (clash (cl--parallel-setq-saved pairs))
          (t (cons 'setq (apply #'append pairs))))))

(defun cl--parallel-setq-saved (pairs)
  "Return a form that computes the values in PAIRS first and then assigns them."
  (let ((saved (mapcar (lambda (pair) (list (make-symbol "new") (cadr pair)))
                       pairs)))
    `(let ,saved
       (setq ,@(apply #'append
                      (mapcar (lambda (pair)
                                (list (car pair) (car (pop saved))))
                              pairs))))))

(defun cl--tail-finish (parameters result)
  "Return the FINISH function for a loop over PARAMETERS that leaves RESULT."
  (lambda (form)
    (cond
     ((null form) nil)
     ((and (eq (car-safe form) 'funcall)
           (eq (cadr form) cl--tail-variable)
           (= (length (cddr form)) (length parameters)))
      `(progn ,(cl--parallel-setq parameters (cl--tail-check (cddr form))) t))
     (t `(progn (setq ,result ,(cl--tail-check form)) nil)))))

(defun cl--tail-loop (variable parameters body)
  "Return a loop for BODY, or nil if it is not one.
BODY, an expanded form, is what the function in the hidden VARIABLE, with the
plain PARAMETERS, evaluates.  The value is (NAMES . FORM): FORM computes the
result when the variables NAMES are bound to the arguments."
  (let* ((cl--tail-variable variable)
         (result (make-symbol "result"))
         (rebind (cl--form-mentions-p body 'function))
         (names (if rebind
                    (mapcar (lambda (p) (make-symbol (symbol-name p))) parameters)
                  parameters))
         (step (and (cl--form-mentions-p body variable)
                    (not (cl--binds-special-p parameters))
                    (catch 'cl--tail-fails
                      (cl--tail-form body (cl--tail-finish names result))))))
    (and step
         (cons names
               `(let (,result)
                  (while ,(if rebind
                              `(let ,(cl--pairs parameters names) ,step)
                            step))
                  ,result)))))

(defun cl--pairs (keys values)
  "Return the list of (KEY VALUE) for the lists KEYS and VALUES."
  (let ((pairs nil))
    (while keys
      (push (list (pop keys) (pop values)) pairs))
    (nreverse pairs)))

;;;; cl-labels and named-let

(defun cl--labels-function (name binding environment)
  "Return the function for BINDING of a `cl-labels', called through NAME.
ENVIRONMENT is the macro environment of its body."
  (let* ((arguments (car binding))
         (parsed (macroexp-parse-body (cdr binding)))
         (plain (and (cl--lambda-simple-p arguments)
                     (not (memq '&optional arguments))
                     (not (memq '&rest arguments))))
         (body (and plain (macroexpand-all (macroexp-progn (cdr parsed))
                                           environment)))
         (loop (and plain (cl--tail-loop name arguments body))))
    (cond (loop `(function (lambda ,(car loop) ,@(car parsed) ,(cdr loop))))
          (plain `(function (lambda ,arguments ,@(car parsed)
                              ,@(macroexp-unprogn body))))
          (t (macroexpand-all `(cl-function (lambda ,@binding)) environment)))))

(defmacro cl-labels (bindings &rest body)
  "Make local functions that may call themselves and each other; evaluate BODY.
Each of BINDINGS is (NAME ARGLIST BODY...).  A function that calls itself only
as the last thing it does runs as a loop.

\(fn ((FUNC ARGLIST BODY...) ...) FORM...)"
  (declare (indent 1) (debug cl-flet))
  (let* ((names (mapcar (lambda (binding)
                          (cons (car binding) (cl--local-variable (car binding))))
                        bindings))
         (environment (cl--local-environment names)))
    `(let ,(mapcar #'cdr names)
       (setq ,@(apply #'append
                      (mapcar (lambda (binding)
                                (let ((variable
                                       (cdr (assq (car binding) names))))
                                  (list variable
                                        (cl--labels-function
                                         variable (cdr binding) environment))))
                              bindings)))
       ,@(macroexp-unprogn
          (macroexpand-all (macroexp-progn body) environment)))))

(defmacro named-let (name bindings &rest body)
  "Evaluate BODY as the body of a loop called NAME.
BINDINGS are made as by `let'.  In BODY, a call of NAME starts over with new
values for them; if all such calls are in tail position there is no recursion."
  (declare (indent 2) (debug (symbolp (&rest (symbolp form)) body)))
  (let* ((parameters (mapcar (lambda (b) (or (car-safe b) b)) bindings))
         (values (mapcar (lambda (b) (car (cdr-safe b))) bindings))
         (variable (cl--local-variable name))
         (environment (cl--local-environment (list (cons name variable))))
         (expanded (macroexpand-all (macroexp-progn body) environment))
         (loop (cl--tail-loop variable parameters expanded)))
    (if loop
        `(let ,(cl--pairs (car loop) values) ,(cdr loop))
      `(let (,variable)
         (setq ,variable (function (lambda ,parameters ,expanded)))
         (funcall ,variable ,@values)))))

;;;; cl-macrolet

(defmacro cl-macrolet (bindings &rest body)
  "Make local macros and evaluate BODY, where they are known.
Each of BINDINGS is (NAME ARGLIST BODY...), with a lambda list as of
`cl-defmacro'.

\(fn ((NAME ARGLIST BODY...) ...) FORM...)"
  (declare (indent 1))
  (let ((environment macroexpand-all-environment))
    (dolist (binding bindings)
      (push (cons (car binding)
                  (eval `(function
                          (lambda ,@(cl--transform-lambda (cdr binding)
                                                          (car binding))))
                        t))
            environment))
    (macroexpand-all (macroexp-progn body) environment)))

;;;; cl-symbol-macrolet

(defun cl--symbols-without (alist variables)
  "Return ALIST, from symbols to forms, without entries for VARIABLES."
  (let ((kept nil))
    (dolist (cell alist)
      (unless (memq (car cell) variables) (push cell kept)))
    (nreverse kept)))

(defun cl--symbols-expand (symbol alist)
  "Return what SYMBOL stands for by ALIST."
  (let ((cell (assq symbol alist)))
    (if cell
        (cl--symbols-in (macroexpand-all (cdr cell) macroexpand-all-environment)
                        (cl--symbols-without alist (list symbol)))
      symbol)))

(defun cl--symbols-in-all (forms alist)
  "Replace symbols by ALIST in each of FORMS."
  (mapcar (lambda (form) (cl--symbols-in form alist)) forms))

(defun cl--symbols-in-setq (pairs alist)
  "Return the assignments for PAIRS, alternating variables and forms.
A variable that ALIST replaces is assigned by `setf'."
  (let ((forms nil))
    (while pairs
      (let* ((variable (pop pairs))
             (value (cl--symbols-in (pop pairs) alist))
             (place (cl--symbols-expand variable alist)))
        (push (if (eq place variable)
                  `(setq ,variable ,value)
                (macroexpand-all `(setf ,place ,value)
                                 macroexpand-all-environment))
              forms)))
    (macroexp-progn (nreverse forms))))

(defun cl--symbols-in-let (form alist)
  "Replace symbols by ALIST in FORM, a `let' or `let*'."
  (let ((inner alist) (bindings nil))
    (dolist (binding (cadr form))
      (let ((variable (or (car-safe binding) binding)))
        (push (if (consp binding)
                  (cons variable
                        (cl--symbols-in-all
                         (cdr binding)
                         (if (eq (car form) 'let*) inner alist)))
                binding)
              bindings)
        (setq inner (cl--symbols-without inner (list variable)))))
    `(,(car form) ,(nreverse bindings)
      ,@(cl--symbols-in-all (cddr form) inner))))

(defun cl--symbols-in-lambda (lambda alist)
  "Replace symbols by ALIST in LAMBDA, a lambda expression."
  `(lambda ,(cadr lambda)
     ,@(let ((inner (cl--symbols-without alist (cadr lambda)))
             (parsed (macroexp-parse-body (cddr lambda))))
         (append (car parsed) (cl--symbols-in-all (cdr parsed) inner)))))

(defun cl--symbols-in (form alist)
  "Replace symbols by ALIST in FORM, which is fully expanded."
  (pcase form
    ((pred symbolp) (cl--symbols-expand form alist))
    ((pred atom) form)
    (`(,(or 'quote 'interactive 'declare) . ,_) form)
    (`(function (lambda . ,_))
     (list 'function (cl--symbols-in-lambda (cadr form) alist)))
    (`(function . ,_) form)
    (`(setq . ,pairs) (cl--symbols-in-setq pairs alist))
    (`(,(or 'let 'let*) . ,_) (cl--symbols-in-let form alist))
    (`(cond . ,clauses)
     (cons 'cond (mapcar (lambda (clause) (cl--symbols-in-all clause alist))
                         clauses)))
    (`(condition-case ,variable ,body . ,handlers)
     (let ((inner (cl--symbols-without alist (list variable))))
       `(condition-case ,variable ,(cl--symbols-in body alist)
          ,@(mapcar (lambda (handler)
                      (cons (car handler)
                            (cl--symbols-in-all (cdr handler) inner)))
                    handlers))))
    (`((lambda . ,_) . ,arguments)
     (cons (cl--symbols-in-lambda (car form) alist)
           (cl--symbols-in-all arguments alist)))
    (_ (cons (car form) (cl--symbols-in-all (cdr form) alist)))))

(defmacro cl-symbol-macrolet (bindings &rest body)
  "Evaluate BODY, where some symbols stand for forms.
Each of BINDINGS is (NAME EXPANSION).  A reference to NAME is replaced by
EXPANSION, and `setq' of NAME by `setf' of EXPANSION, except where NAME is bound
as a variable.

\(fn ((NAME EXPANSION) ...) FORM...)"
  (declare (indent 1) (debug ((&rest (symbolp sexp)) cl-declarations body)))
  (dolist (binding bindings)
    (unless (and (consp (cdr-safe binding)) (null (cddr binding)))
      (error "Malformed `cl-symbol-macrolet' binding: %S" binding)))
  (cl--symbols-in (macroexpand-all (macroexp-progn body)
                                   macroexpand-all-environment)
                  (mapcar (lambda (binding) (cons (car binding) (cadr binding)))
                          bindings)))

(provide 'cl-local)
;;; cl-local.el ends here
