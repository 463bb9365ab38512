;;; cl-types.el --- type specifiers and tests  -*- lexical-binding: t -*-

;;; Commentary:

;; A type specifier is a symbol or a list such as (or null (integer 0 10)).  It
;; means a test on a value.  Everything here comes down to one translation:
;; `cl--type-test' turns a specifier into a form that tests a variable.  Macros
;; splice that form in place; `cl-typep', when it is called with a specifier
;; known only at run time, walks over the specifier in the same way.
;;
;; A symbol is looked up in this order: types made by `cl-deftype', those with
;; a predicate of record (structures, classes), then the names `NAMEp' and
;; `NAME-p' among functions.

;;; Code:

(require 'cl-lambda)
(require 'cl-preloaded)

(defun cl--type-predicate (type)
  "Return the predicate of the symbol TYPE, or nil if nobody defined one."
  (or (get type 'cl-deftype-satisfies)
      (cond ((memq type '(atom null)) type)
            ((eq type 'real) 'numberp)
            ((eq type 'base-char) 'characterp)
            (t (let* ((name (symbol-name type))
                      (predicate (intern-soft (concat name "p"))))
                 (if (and predicate (fboundp predicate))
                     predicate
                   (setq predicate (intern-soft (concat name "-p")))
                   (and predicate (fboundp predicate) predicate)))))))

(defun cl--type-expand (type)
  "Return what the `cl-deftype' definition of TYPE expands to.
Return TYPE itself if it has no such definition."
  (let ((handler (and (symbolp (or (car-safe type) type))
                      (get (or (car-safe type) type) 'cl-deftype-handler))))
    (if handler (apply handler (cdr-safe type)) type)))

(defun cl--type-bound-test (operator open value bound)
  "Return a list of at most one form that compares VALUE with BOUND.
OPERATOR is for a bound that is included, OPEN for one that is not."
  (cond ((memq bound '(* nil)) nil)
        ((consp bound) (list (list open value (car bound))))
        (t (list (list operator value bound)))))

(defun cl--type-range-test (value type)
  "Return a form that tests VALUE against TYPE, a list (NAME LOW HIGH)."
  `(and ,(cl--type-test value (car type))
        ,@(cl--type-bound-test '>= '> value (nth 1 type))
        ,@(cl--type-bound-test '<= '< value (nth 2 type))))

(defun cl--type-test (value type)
  "Return a form that tests the variable VALUE for the specifier TYPE."
  (let ((expanded (cl--type-expand type)))
    (cond
     ((not (eq expanded type)) (cl--type-test value expanded))
     ((consp type) (cl--type-test-compound value type))
     ((null type) nil)
     ((eq type t) t)
     ((not (symbolp type)) (error "Bad type spec: %s" type))
     (t (let ((predicate (cl--type-predicate type)))
          (if predicate
              (list predicate value)
            `(cl--unknown-type ',type)))))))

(defun cl--unknown-type (type)
  "Signal that nothing is known of the specifier TYPE."
  (error "Unknown type %S" type))

(defun cl--type-test-compound (value type)
  "Return a form that tests the variable VALUE for the list specifier TYPE."
  (let ((rest (cdr type))
        (head (car type)))
    (cond
     ((memq head '(or and not))
      (cons head (mapcar (lambda (part) (cl--type-test value part)) rest)))
     ((eq head 'member) `(and (memql ,value ',rest) t))
     ((eq head 'eql) `(eql ,value ',(car rest)))
     ((eq head 'satisfies) `(funcall #',(car rest) ,value))
     ((memq head '(integer float number real)) (cl--type-range-test value type))
     (t (error "Bad type spec: %s" type)))))

(defun cl--type-within-p (value low high)
  "Non-nil if the number VALUE lies between the range limits LOW and HIGH."
  (and (cond ((memq low '(* nil)) t)
             ((consp low) (> value (car low)))
             (t (>= value low)))
       (cond ((memq high '(* nil)) t)
             ((consp high) (< value (car high)))
             (t (<= value high)))))

(defun cl--typep-inline (call value type)
  "Return a form for CALL, a call of `cl-typep' with VALUE and a constant TYPE."
  (if (and (eq (car-safe type) 'quote)
           (not (eq (car-safe (cl--type-test 'x (cadr type)))
                    'cl--unknown-type)))
      (macroexp-let2 macroexp-copyable-p value value
        (let ((test (cl--type-test value (cadr type))))
          (if (or (memq test '(t nil)) (memq (car-safe test) '(eql not)))
              test
            `(and ,test t))))
    call))

(defun cl-typep (value type)
  "Return t if VALUE is of the type that the specifier TYPE describes."
  (declare (compiler-macro cl--typep-inline))
  (let ((expanded (cl--type-expand type)))
    (cond
     ((not (eq expanded type)) (cl-typep value expanded))
     ((consp type) (cl--typep-compound value type))
     ((null type) nil)
     ((eq type t) t)
     ((not (symbolp type)) (error "Bad type spec: %s" type))
     (t (and (funcall (or (cl--type-predicate type) (cl--unknown-type type))
                      value)
             t)))))

(defun cl--typep-compound (value type)
  "Return t if VALUE is of the type that the list TYPE describes."
  (let ((rest (cdr type))
        (answer nil))
    (pcase (car type)
      ('or (while (and rest (not answer))
             (setq answer (cl-typep value (car rest))
                   rest (cdr rest)))
           answer)
      ('and (setq answer t)
            (while (and rest answer)
              (setq answer (cl-typep value (car rest))
                    rest (cdr rest)))
            answer)
      ('not (not (cl-typep value (car rest))))
      ('member (and (memql value rest) t))
      ('eql (eql value (car rest)))
      ('satisfies (and (funcall (car rest) value) t))
      ((or 'integer 'float 'number 'real)
       (and (cl-typep value (car type))
            (cl--type-within-p value (car rest) (cadr rest))))
      (_ (error "Bad type spec: %s" type)))))

(defun cl--deftype-arguments (arguments)
  "Return the lambda list ARGUMENTS with `*' for missing default values."
  (let ((section nil))
    (mapcar (lambda (part)
              (cond ((memq part '(&optional &key &rest &aux &body))
                     (setq section part))
                    ((and (memq section '(&optional &key)) (symbolp part))
                     (list part ''*))
                    ((and (memq section '(&optional &key)) (null (cdr part)))
                     (list (car part) ''*))
                    (t part)))
            (cl--lambda-undot arguments))))

(defmacro cl-deftype (name arguments &rest body)
  "Define NAME as a type that BODY expands to another type specifier.
ARGUMENTS is a lambda list for the arguments of NAME in a specifier; optional
ones are `*' by default."
  (declare (doc-string 3) (indent 2))
  `(progn
     (put ',name 'cl-deftype-handler
          (cl-function (lambda ,(cl--deftype-arguments arguments) ,@body)))))

(defmacro cl-check-type (form type &optional string)
  "Signal `wrong-type-argument' unless FORM, a variable or place, is of TYPE.
STRING may replace TYPE in the error."
  (let* ((value (if (macroexp-copyable-p form) form (make-symbol "value")))
         (check `(or ,(cl--type-test value type)
                     (signal 'wrong-type-argument
                             (list ,(or string `',type) ,value ',form)))))
    (if (eq value form)
        `(progn ,check nil)
      `(let ((,value ,form)) ,check nil))))

(defmacro cl-assert (form &optional show string &rest arguments)
  "Signal an error if FORM evaluates to nil.
With SHOW, the error carries the values of the arguments of FORM that are not
constants.  STRING and ARGUMENTS give the text of the error instead.
Return nil."
  (declare (debug (form &rest form)))
  (let ((shown (and show (delq nil (mapcar (lambda (x)
                                             (unless (macroexp-const-p x) x))
                                           (cdr-safe form))))))
    `(progn
       (or ,form
           (cl--assertion-failed
            ',form ,@(if (or string shown arguments)
                         (list string (cons 'list shown)
                               (cons 'list arguments)))))
       nil)))

(defmacro cl-the (type form)
  "Return the value of FORM, after a check that it is of TYPE."
  (declare (indent 1) (debug (cl-type-spec form)))
  (let ((value (if (macroexp-copyable-p form) form (make-symbol "value"))))
    (macroexp-let* (unless (eq value form) `((,value ,form)))
                   `(progn (or ,(cl--type-test value type)
                               (signal 'wrong-type-argument
                                       (list ',type ,value ',form)))
                           ,value))))

(defmacro cl-typecase (expression &rest clauses)
  "Evaluate the first of CLAUSES whose type the value of EXPRESSION has.
Each clause is (TYPE BODY...); the types t and `otherwise' fit anything.

\(fn EXPR (TYPE BODY...)...)"
  (declare (indent 1) (debug (form &rest ([&or cl-type-spec "otherwise"] body))))
  (macroexp-let2 macroexp-copyable-p value expression
    `(cond
      ,@(mapcar (lambda (clause)
                  (cons (cond ((memq (car clause) '(t otherwise)) t)
                              ((eq (car clause) 'cl--ecase-error-flag)
                               `(error "cl-etypecase failed: %s, %s"
                                       ,value ',(nth 1 clause)))
                              (t (cl--type-test value (car clause))))
                        (or (and (not (eq (car clause) 'cl--ecase-error-flag))
                                 (cdr clause))
                            (list nil))))
                clauses))))

(defmacro cl-etypecase (expression &rest clauses)
  "Like `cl-typecase', but signal an error if none of CLAUSES fits EXPRESSION.

\(fn EXPR (TYPE BODY...)...)"
  (declare (indent 1) (debug cl-typecase))
  `(cl-typecase ,expression ,@clauses
                (cl--ecase-error-flag ,(mapcar #'car clauses))))

(provide 'cl-types)
;;; cl-types.el ends here
