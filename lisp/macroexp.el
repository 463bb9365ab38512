;;; macroexp.el --- helpers for writing macros  -*- lexical-binding: t -*-

;; Functions that look at forms and put forms together.  Macros use them to
;; evaluate an argument once (`macroexp-let2'), to splice bodies without
;; needless `progn's, and to ask whether a form may be duplicated.
;;
;; The expanders themselves, `macroexpand-all' and `macroexpand-1', belong to
;; the evaluator.

(defvar macroexpand-all-environment nil
  "The environment of the macro expansion in progress.
It is what macros pass on to `macroexpand' and `macroexpand-all'.")

;;; Building forms

(defun macroexp-progn (forms)
  "Return one form that evaluates FORMS in turn."
  (if (cdr forms) (cons 'progn forms) (car forms)))

(defun macroexp-unprogn (form)
  "Return a list of forms, never empty, that together do what FORM does."
  (if (eq (car-safe form) 'progn)
      (or (cdr form) (list nil))
    (list form)))

(defun macroexp-let* (bindings form)
  "Return FORM evaluated within the sequential BINDINGS."
  (cond ((null bindings) form)
        ((eq (car-safe form) 'let*)
         `(let* (,@bindings ,@(car (cdr form))) ,@(cdr (cdr form))))
        (t `(let* ,bindings ,form))))

(defun macroexp--negate (form)
  "Return a form whose truth is the opposite of the truth of FORM."
  (if (memq (car-safe form) '(not null))
      (car (cdr form))
    `(not ,form)))

(defun macroexp-if (test then else)
  "Return a form like (if TEST THEN ELSE), flattened where that is possible.
An ELSE that is itself a conditional is joined into one `cond'."
  (let ((kind (car-safe else)))
    (cond
     ((and (eq (car-safe then) 'if) (equal (nth 3 then) else)
           (null (nthcdr 4 then)))
      (macroexp-if `(and ,test ,(nth 1 then)) (nth 2 then) else))
     ((and (eq (car-safe then) 'if) (equal (nth 2 then) else)
           (null (nthcdr 4 then)))
      (macroexp-if `(or ,(macroexp--negate test) ,(nth 1 then)) else (nth 3 then)))
     ((null else) `(if ,test ,then))
     ((eq kind 'cond) `(cond (,test ,@(macroexp-unprogn then)) ,@(cdr else)))
     ((eq kind 'if)
      `(cond (,test ,@(macroexp-unprogn then))
             (,(nth 1 else) ,@(macroexp-unprogn (nth 2 else)))
             ,@(if (nthcdr 3 else) `((t ,@(nthcdr 3 else))))))
     (t `(if ,test ,then ,@(macroexp-unprogn else))))))

(defun macroexp-quote (value)
  "Return a form whose value is VALUE, quoted only where that is needed."
  (if (or (consp value)
          (and (symbolp value) value (not (eq value t)) (not (keywordp value))))
      (list 'quote value)
    value))

(defun macroexp-parse-body (body)
  "Split BODY into (DECLARATIONS . FORMS).
DECLARATIONS are the docstring, `declare' and `interactive' forms and their
like at the head of BODY."
  (let ((declarations nil))
    (while (and (cdr body)
                (let ((form (car body)))
                  (or (stringp form)
                      (memq (car-safe form)
                            '(:documentation declare interactive
                                             cl-declare)))))
      (setq declarations (cons (car body) declarations)
            body (cdr body)))
    (cons (nreverse declarations) body)))

;;; Judging forms

(defsubst macroexp--const-symbol-p (symbol)
  "Return non-nil if SYMBOL is nil, t or a keyword."
  (or (null symbol) (eq symbol t) (keywordp symbol)))

(defun macroexp-const-p (form)
  "Return non-nil if FORM always has the same value and may be duplicated."
  (cond ((consp form)
         (or (eq (car form) 'quote)
             (and (eq (car form) 'function)
                  (symbolp (car (cdr form))))))
        ((symbolp form) (macroexp--const-symbol-p form))
        (t t)))

(defun macroexp-copyable-p (form)
  "Return non-nil if evaluating FORM twice is as good as evaluating it once."
  (or (symbolp form) (macroexp-const-p form)))

(defun macroexp--room (form room)
  "Return what is left of ROOM, a number of conses, after FORM; maybe negative."
  (cond ((vectorp form)
         (let ((index 0) (length (length form)))
           (while (and (< index length) (>= room 0))
             (setq room (macroexp--room (aref form index) (1- room))
                   index (1+ index)))
           room))
        ((numberp form) -1)
        (t
         (while (and (consp form) (>= room 0))
           (setq room (macroexp--room (car form) (1- room))
                 form (cdr form)))
         room)))

(defun macroexp-small-p (form)
  "Return non-nil if FORM is so small that duplicating its code costs nothing."
  (>= (macroexp--room form 10) 0))

(defun macroexp--occurrences (symbols form found)
  "Return FOUND with those of SYMBOLS added that occur in FORM."
  (while (consp form)
    (setq found (macroexp--occurrences symbols (car form) found)
          form (cdr form)))
  (cond ((vectorp form)
         (let ((index (length form)))
           (while (> index 0)
             (setq index (1- index)
                   found (macroexp--occurrences symbols (aref form index)
                                                found)))))
        ((and form (symbolp form) (memq form symbols) (not (memq form found)))
         (setq found (cons form found))))
  found)

(defun macroexp--fgrep (bindings form)
  "Return those BINDINGS, an alist by symbol, whose symbol occurs in FORM.
FORM may hold unexpanded macros, so an occurrence need not be a reference."
  (let ((found (macroexp--occurrences (mapcar #'car bindings) form nil)))
    (delq nil (mapcar (lambda (binding)
                        (if (memq (car binding) found) binding))
                      bindings))))

;;; Evaluating an argument once

(defun macroexp--call (function argument)
  "Return a form that calls FUNCTION, a symbol or a lambda, on ARGUMENT."
  (if (symbolp function)
      (list function argument)
    (list 'funcall (list 'function function) argument)))

(defmacro macroexp-let2 (test symbol form &rest body)
  "Run BODY with SYMBOL bound to a form that yields FORM's value cheaply.
If TEST (by default `macroexp-const-p') accepts the value of FORM, SYMBOL is
bound to that very form.  Otherwise it is bound to a fresh variable, and what
BODY returns is wrapped in a `let*' that gives the variable its value."
  (declare (indent 3) (debug (sexp sexp form body)))
  (let ((source (make-symbol "source"))
        (code (make-symbol "code")))
    `(let* ((,source ,form)
            (,symbol (if ,(macroexp--call (or test 'macroexp-const-p) source)
                         ,source
                       (make-symbol ,(symbol-name symbol))))
            (,code ,(macroexp-progn body)))
       (if (eq ,symbol ,source)
           ,code
         (macroexp-let* (list (list ,symbol ,source)) ,code)))))

(defmacro macroexp-let2* (test bindings &rest body)
  "Nest a `macroexp-let2' with TEST for each of BINDINGS around BODY.
A binding is (SYMBOL FORM), or a SYMBOL that already holds a form."
  (declare (indent 2) (debug (sexp (&rest (sexp form)) body)))
  (if (null bindings)
      (macroexp-progn body)
    (let* ((binding (car bindings))
           (symbol (if (consp binding) (car binding) binding))
           (form (if (consp binding) (car (cdr binding)) binding)))
      `(macroexp-let2 ,test ,symbol ,form
         (macroexp-let2* ,test ,(cdr bindings) ,@body)))))

;;; Expanding

(defun macroexp-compiling-p ()
  "Return non-nil while the file compiler expands macros.
Code is never compiled to a file here, so this is nil."
  nil)

(defun macroexp-file-name ()
  "Return the name of the file whose forms are being expanded, if any."
  load-file-name)

(defun macroexp-warn-and-return (message form &optional _category compile-only)
  "Return FORM, having warned with the text MESSAGE about it.
COMPILE-ONLY non-nil keeps silent unless a file is being compiled."
  (unless (or compile-only (not (macroexp-file-name)))
    (message "%s: Warning: %s" (macroexp-file-name) message))
  form)

(provide 'macroexp)
;;; macroexp.el ends here
