;;; gv.el --- generalized variables  -*- lexical-binding: t -*-

;; A place is a form whose value can also be stored: a variable, or a call such
;; as (car X).  The one question asked about a place is put by `gv-get': it
;; calls a function DO with a GETTER, the form that reads the place, and a
;; SETTER, a function from the form of a new value to the form that stores it;
;; both may be used several times, and the code DO returns is wrapped in what
;; evaluates the arguments of the place just once.
;;
;; How to do that for a function NAME is its `gv-expander' property: a function
;; called with DO and the arguments of the place.  `gv-define-expander' sets it
;; in full generality, `gv-define-setter' and `gv-define-simple-setter' cover
;; the usual cases.  A simple setter, a function called with the arguments and
;; the value, is also noted as `gv-simple-setter': `setf' then needs no
;; temporary variables at all, since a call evaluates its arguments in order.
;;
;; A place without an expander is expanded, as a macro, a compiler macro or an
;; alias, and looked at again; failing that, its setter is the function whose
;; name is "(setf NAME)".

(define-error 'gv-invalid-place "Invalid place expression")

;;; Asking

(defun gv-setter (name)
  "Return the symbol that names the setter function of NAME."
  (if (get name 'gv-expander)
      (error "gv-expander conflicts with (setf %S)" name))
  (intern (format "(setf %s)" name)))

(defun gv--expand-once (place)
  "Return what the call PLACE stands for, one step on; PLACE itself if nothing."
  (let ((expansion (macroexpand-1 place macroexpand-all-environment))
        (head (car place)))
    (cond
     ((not (eq expansion place)) expansion)
     ((not (symbolp head)) place)
     ((and (fboundp head) (symbolp (symbol-function head)))
      (cons (symbol-function head) (cdr place)))
     (t (let ((expander (function-get head 'compiler-macro t)))
          (if expander
              (apply expander place (cdr place))
            place))))))

(defun gv-get (place do)
  "Return the code that DO makes for accessing PLACE.
DO is called with the form that reads PLACE and a function that turns the form
of a new value into the form that stores it.  The arguments of PLACE are
evaluated once, around the code."
  (cond
   ((symbolp place)
    (funcall do place (lambda (value) `(setq ,place ,value))))
   ((not (consp place))
    (signal 'gv-invalid-place (list place)))
   (t
    (let* ((head (car place))
           (expander (and (symbolp head)
                          (function-get head 'gv-expander 'autoload))))
      (if expander
          (apply expander do (cdr place))
        (let ((expansion (gv--expand-once place)))
          (cond ((not (eq expansion place)) (gv-get expansion do))
                ((symbolp head)
                 (let ((setter (gv-setter head)))
                   (gv--with-arguments
                    (cdr place)
                    (lambda (arguments)
                      (funcall do (cons head arguments)
                               (lambda (value)
                                 `(,setter ,value ,@arguments)))))))
                (t (signal 'gv-invalid-place (list place))))))))))

(defun gv--with-arguments (arguments function)
  "Call FUNCTION with forms for the values of ARGUMENTS; return the code it makes.
The forms are constants or variables; the code is wrapped in the bindings
that give the variables their values."
  (let* ((bindings nil)
         (forms (mapcar (lambda (argument)
                          (if (macroexp-const-p argument)
                              argument
                            (let ((variable (make-symbol "v")))
                              (push (list variable argument) bindings)
                              variable)))
                        arguments)))
    (macroexp-let* (nreverse bindings) (funcall function forms))))

(defmacro gv-letplace (variables place &rest body)
  "Return the code that BODY makes for accessing the place PLACE yields.
VARIABLES is (GETTER SETTER): BODY sees in them what `gv-get' passes on."
  (declare (indent 2) (debug (sexp form def-body)))
  `(gv-get ,place (lambda ,variables ,@body)))

;;; Defining

(defmacro gv-define-expander (name handler)
  "Let HANDLER, a function, tell how to access the places (NAME ...).
It is called with the DO of `gv-get' and the arguments of the place."
  (declare (indent 1) (debug (sexp form)))
  `(progn (function-put ',name 'gv-simple-setter nil)
          (function-put ',name 'gv-expander ,handler)))

(defun gv--setter-expander (name setter)
  "Return the expander for places (NAME ...) that are stored through SETTER.
SETTER makes the storing form from those of the value and the arguments."
  (lambda (do &rest arguments)
    (gv--with-arguments
     arguments
     (lambda (forms)
       (funcall do (cons name forms)
                (lambda (value) (apply setter value forms)))))))

(defmacro gv-define-setter (name arguments &rest body)
  "Let BODY make the form that stores a value in a place (NAME ...).
ARGUMENTS is (VALUE . ARGS): the forms of the value and of the arguments,
all but the value safe to duplicate.  The form is to return the value."
  (declare (indent 2) (debug (sexp sexp def-body)))
  `(gv-define-expander ,name
     (gv--setter-expander ',name (lambda ,arguments ,@body))))

(defun gv--define-simple (name setter fix-return)
  "Make SETTER the function that stores into places (NAME ...).
FIX-RETURN non-nil says that it does not return the value."
  (function-put
   name 'gv-expander
   (gv--setter-expander
    name
    (lambda (value &rest arguments)
      (if (null fix-return)
          `(,setter ,@arguments ,value)
        (macroexp-let2 nil value value
          `(progn (,setter ,@arguments ,value) ,value))))))
  (function-put name 'gv-simple-setter (if fix-return nil setter)))

(defmacro gv-define-simple-setter (name setter &optional fix-return)
  "Make SETTER the function that stores into places (NAME ARGUMENTS...).
It is called with ARGUMENTS and the value.  If it does not return the value,
FIX-RETURN must be non-nil."
  (declare (debug (sexp (&or symbolp lambda-expr) &optional sexp)))
  `(gv--define-simple ',name ',setter ,fix-return))

(defun gv--declare-expander (name arguments handler)
  "Return the form for (declare (gv-expander HANDLER)) in NAME.
HANDLER is (lambda (DO) BODY...); BODY refers to ARGUMENTS by name."
  (if (eq (car-safe handler) 'lambda)
      `(gv-define-expander ,name
         (lambda (,@(nth 1 handler) ,@arguments) ,@(nthcdr 2 handler)))
    (error "Unknown gv-expander declaration %S" handler)))

(defun gv--declare-setter (name arguments setter &optional fix-return)
  "Return the form for (declare (gv-setter SETTER [FIX-RETURN])) in NAME.
SETTER is a symbol, or (lambda (VALUE) BODY...) where BODY refers to ARGUMENTS
by name."
  (cond
   ((symbolp setter) `(gv-define-simple-setter ,name ,setter ,fix-return))
   ((eq (car-safe setter) 'lambda)
    `(gv-define-setter ,name (,@(nth 1 setter) ,@arguments)
       ,@(nthcdr 2 setter)))
   (t (error "Unknown gv-setter declaration %S" setter))))

(dolist (entry (list (list 'gv-expander #'gv--declare-expander)
                     (list 'gv-setter #'gv--declare-setter)))
  (push entry defun-declarations-alist)
  (push entry macro-declarations-alist))

;;; Using

(defun gv--store (place value)
  "Return the form that stores the value of the form VALUE in PLACE."
  (let ((setter (and (consp place) (symbolp (car place))
                     (get (car place) 'gv-simple-setter))))
    (cond ((symbolp place) `(setq ,place ,value))
          (setter `(,setter ,@(cdr place) ,value))
          (t (gv-get place (lambda (_getter setter)
                             (funcall setter value)))))))

(defmacro setf (&rest arguments)
  "Store values in places and return the last value.
ARGUMENTS alternate between places and values.  A place is a variable or a
call such as (car X); the values are stored one after the other.
\n(fn PLACE VALUE PLACE VALUE ...)"
  (declare (debug (&rest [gv-place form])))
  (unless (= (% (length arguments) 2) 0)
    (signal 'wrong-number-of-arguments (list 'setf (length arguments))))
  (let ((forms nil))
    (while arguments
      (push (gv--store (car arguments) (nth 1 arguments)) forms)
      (setq arguments (nthcdr 2 arguments)))
    (macroexp-progn (nreverse forms))))

(defmacro gv-ref (place)
  "Return a reference to PLACE, to be read and set through `gv-deref'.
It is a pair of closures, so it needs lexical binding."
  (declare (debug (gv-place)))
  (let ((value (make-symbol "value")))
    (gv-letplace (getter setter) place
      `(cons (lambda () ,getter)
             (lambda (,value) ,(funcall setter value))))))

(defsubst gv-deref (reference)
  "Return the value of the place that REFERENCE, made by `gv-ref', refers to."
  (funcall (car reference)))

(gv-define-setter gv-deref (value reference)
  `(funcall (cdr ,reference) ,value))

(defmacro gv-synthetic-place (getter _setter)
  "A place that is read by the form GETTER and stored by the function SETTER.
SETTER turns the form of the value into the form that stores it."
  getter)

(gv-define-expander gv-synthetic-place
  (lambda (do getter setter) (funcall do getter setter)))

(defmacro gv-delay-error (place)
  "The same as PLACE, except that a PLACE nobody can store to fails only then."
  place)

(gv-define-expander gv-delay-error
  (lambda (do place)
    (condition-case condition
        (gv-get place do)
      (gv-invalid-place
       (funcall do place
                (lambda (_value) `(signal ',(car condition)
                                          ',(cdr condition))))))))

(provide 'gv)
;;; gv.el ends here
