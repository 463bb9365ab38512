;;; cl-generic.el --- generic functions  -*- lexical-binding: t -*-

;;; Commentary:

;; A generic function is a name under which methods are collected; each says by
;; specializers for which arguments it is meant.  A call finds the applicable
;; methods, orders them from the most specific to the least, and runs the first,
;; which may go on to the next with `cl-call-next-method'.
;;
;; Speed comes from doing all of that once per combination of types:
;;
;;   tag        what a call knows of one argument: the symbol from `type-of', or
;;              a list like (eql 5) or (head lambda) that some method asks for;
;;   cache      a tree of `eq' tables from the tags of the dispatched arguments to
;;              the effective method;
;;   effective  a closure that runs the whole chain of methods.  The "next
;;   method     method" is a closure too, made with the chain and not per call: a
;;              method that wants it takes it as an extra first argument.
;;
;; Functions with a fixed number of up to three arguments, which is most of them,
;; get closures without rest lists: `cl--generic-arity-lambda' writes a piece of
;; code once for each arity.
;;
;; A method that calls the next one keeps its original arguments in hidden
;; variables, so (cl-call-next-method) passes on what the method was given.

;;; Code:

(require 'cl-lib)
(require 'cl-generic-context)
(require 'cl-generic-method)

(define-error 'cl-no-method "No method")
(define-error 'cl-no-next-method "No next method" 'cl-no-method)
(define-error 'cl-no-primary-method "No primary method" 'cl-no-method)
(define-error 'cl-no-applicable-method "No applicable method" 'cl-no-method)

(cl-defstruct (cl--gf (:constructor cl--gf-make (name)) (:copier nil))
  "What is known of a generic function."
  name
  (methods nil :documentation "The methods, the newest first.")
  (options nil :documentation "Options given to `cl-defgeneric'.")
  (arguments nil :documentation "The lambda list, if `cl-defgeneric' gave one.")
  (cache nil :documentation "The tree of tables; see the commentary."))

(cl-defstruct (cl--method
               (:constructor cl--method-make
                             (specializers contexts qualifiers arity uses-cnm function))
               (:copier nil))
  "One method."
  (specializers nil :documentation "One for each required argument.")
  (contexts nil :documentation "List of (EXPRESSION SPECIALIZER).")
  (qualifiers nil :documentation "A list such as (:around), or nil.")
  (arity nil :documentation "The number of arguments, or nil if it varies.")
  (uses-cnm nil :documentation "Whether FUNCTION takes the next method first.")
  function)

(defalias 'cl-method-qualifiers #'cl--method-qualifiers)

;;;; Finding generic functions

(defmacro cl--generic (name)
  "Return the generic function object of the symbol NAME, or nil."
  `(get ,name 'cl--generic))

(defun cl-generic-p (f)
  "Return non-nil if the symbol F names a generic function."
  (and (symbolp f) (cl--generic f)))

(defun cl--generic-target (name)
  "Return the symbol at the end of the aliases that start with NAME."
  (while (and (fboundp name) (symbol-function name)
              (symbolp (symbol-function name)))
    (setq name (symbol-function name)))
  name)

(defun cl-generic-ensure-function (name &optional noerror)
  "Return the generic function object of NAME, a new one if there is none.
It is an error if NAME is a function of another kind, unless NOERROR."
  (let* ((name (cl--generic-target name))
         (generic (cl--generic name)))
    (cond
     ((cl--gf-p generic) generic)
     ((and (not noerror) (null generic) (fboundp name)
           (not (autoloadp (symbol-function name))))
      (error "%s is already defined as something else than a generic function"
             name))
     (t (setq generic (cl--gf-make name))
        (put name 'cl--generic generic)
        generic))))

(defun cl--generic-function-name (name)
  "Return the symbol for NAME, a symbol or a list (setf PLACE)."
  (if (eq (car-safe name) 'setf) (gv-setter (cadr name)) name))

;;;; Code for each arity

(eval-and-compile
  (defun cl--generic-fill (code variables)
    "Return CODE with each (call FORM...) made a call that ends in VARIABLES.
VARIABLES is a symbol for a list of arguments, or a list of symbols."
    (cond ((eq (car-safe code) 'call)
           (let ((forms (mapcar (lambda (form) (cl--generic-fill form variables))
                                (cdr code))))
             (if (listp variables)
                 `(funcall ,@forms ,@variables)
               `(apply ,@forms ,variables))))
          ((consp code)
           (cons (cl--generic-fill (car code) variables)
                 (cl--generic-fill (cdr code) variables)))
          (t code))))

(defmacro cl--generic-arity-lambda (arity &rest body)
  "Return a function of ARITY arguments, of any number if that is nil.
BODY calls functions on all the arguments by (call FUNCTION MORE...), where MORE
come before them."
  (declare (indent 1))
  `(cond
    ,@(mapcar (lambda (variables)
                `((eq ,arity ,(length variables))
                  (lambda ,variables ,@(cl--generic-fill body variables))))
              '((arg1) (arg1 arg2) (arg1 arg2 arg3)))
    (t (lambda (&rest args) ,@(cl--generic-fill body 'args)))))

;;;; Tags and types

;; A position is the number of an argument, or (context . EXPRESSION) for what a
;; method asks for by `&context'; these come after all arguments.

(defun cl--generic-specializer-at (method position)
  "Return the specializer that METHOD has at POSITION."
  (if (integerp position)
      (or (nth position (cl--method-specializers method)) t)
    (or (cadr (assoc (cdr position) (cl--method-contexts method))) t)))

;; For a position, "wanted" is nil if methods ask for types alone, or a
;; vector [EQLS HEADS CLASSES MODES KINDS]: tables from values and heads to canonical
;; specializers, tables for tags of classes and modes, made as they are met, and what
;; cl-generic-kinds.el keeps for the kinds of specializers that programs define.

(defun cl--generic-wanted (methods position)
  "Return what METHODS ask for at POSITION beyond types; see above."
  (let ((wanted nil))
    (dolist (method methods)
      (let* ((specializer (cl--generic-specializer-at method position))
             (known (cl--generic-known-p specializer)))
        (unless (and known (symbolp specializer))
          (unless wanted (setq wanted (make-vector 5 nil)))
          (if known (cl--generic-want specializer wanted)
            (aset wanted 4 (cl--generic-want-kinds specializer (aref wanted 4)))))))
    wanted))

(defun cl--generic-want (specializer wanted)
  "Note in WANTED that a method asks for SPECIALIZER, a list."
  (let ((index (pcase (car specializer)
                 ('eql 0) ('head 1) ('subclass 2) (_ 3))))
    (unless (aref wanted index)
      (aset wanted index (make-hash-table :test 'eql)))
    (when (< index 2)
      (puthash (cadr specializer) specializer (aref wanted index)))))

(defun cl--generic-known-p (specializer)
  "Return non-nil if SPECIALIZER is of a kind that is built in."
  (if (symbolp specializer)
      (or (eq specializer t) (cl--find-class specializer)
          (memq specializer cl--all-builtin-types))
    (memq (car specializer) '(eql head subclass derived-mode))))

(defun cl--generic-symbol-tag (table kind symbol)
  "Return the tag (KIND SYMBOL) that TABLE keeps, made if need be."
  (or (gethash symbol table)
      (puthash symbol (list kind symbol) table)))

(defun cl--generic-class-symbol (x)
  "Return the name of the class X, a symbol or a class object, or nil."
  (cond ((null x) nil)
        ((symbolp x) (and (cl--find-class x) x))
        ((memq (type-of x) '(eieio--class cl-structure-class))
         (cl--class-name x))))

(defun cl--generic-special-tag (x wanted)
  "Return the tag of X, given what is WANTED beyond types."
  (let ((eqls (aref wanted 0)) (heads (aref wanted 1))
        (classes (aref wanted 2)) (modes (aref wanted 3)) (kinds (aref wanted 4))
        class tag)
    (setq tag
          (or (and eqls (gethash x eqls))
              (and heads (consp x) (gethash (car x) heads))
              (and classes (setq class (cl--generic-class-symbol x))
                   (cl--generic-symbol-tag classes 'subclass class))
              (and modes x (symbolp x) (functionp x)
                   (cl--generic-symbol-tag modes 'derived-mode x))
              (if x (type-of x) 'null)))
    (if kinds (cl--generic-kinds-tag x tag kinds) tag)))

(defun cl--generic-type-ancestry (type)
  "Return the specializers that fit objects of TYPE, the most specific first."
  (let ((class (cl--find-class type)))
    (if class
        (append (cl--class-allparents class) '(t))
      (append (assq type cl--typeof-types) '(t)))))

(defun cl--generic-mode-ancestry (mode)
  "Return specializers for the major mode MODE and those it derives from."
  (let ((all nil))
    (while mode
      (push (list 'derived-mode mode) all)
      (setq mode (get mode 'derived-mode-parent)))
    (nreverse all)))

(defun cl--generic-ancestry (tag)
  "Return the specializers that fit an argument with TAG, most specific first."
  (pcase tag
    ((pred symbolp) (cl--generic-type-ancestry tag))
    (`(eql ,value)
     (cons tag (append (and (consp value) (list (list 'head (car value))))
                       (cl--generic-type-ancestry
                        (if value (type-of value) 'null)))))
    (`(head ,_) (cons tag (cl--generic-type-ancestry 'cons)))
    (`(subclass ,name)
     (append (mapcar (lambda (parent) (list 'subclass parent))
                     (cl--class-allparents (cl--find-class name)))
             (cl--generic-type-ancestry 'symbol)))
    (`(derived-mode ,mode)
     (append (cl--generic-mode-ancestry mode)
             (cl--generic-type-ancestry 'symbol)))
    (`(kinds ,builtin . ,own)
     (cl--generic-kinds-ancestry (cl--generic-ancestry builtin) own))))

(defun cl--generic-check-specializer (specializer)
  "Return SPECIALIZER in its normal form, or signal an error."
  (pcase specializer
    ((or 't 'nil) t)
    ((and (pred symbolp) (pred cl--generic-known-p)) specializer)
    (`(eql ,form)
     (list 'eql (if (and (symbolp form) (not (keywordp form)))
                    form
                  (eval form t))))
    (`(,(or 'head 'subclass 'derived-mode) ,_) specializer)
    (_ (cl-generic-generalizers specializer)  ; an error if it is of no kind
       specializer)))

;;;; Effective methods

(defvar cl--generic-no-next-functions
  (make-hash-table :test 'eq :weakness 'key)
  "The functions that stand for a next method where there is none.")

(defun cl--generic-no-next-p (function)
  "Return t if FUNCTION stands for a missing next method."
  (gethash function cl--generic-no-next-functions))

(defun cl--generic-no-next-function (generic method)
  "Return the function for METHOD of GENERIC to call when there is no next one."
  (let ((function (lambda (&rest args)
                    (apply #'cl-no-next-method generic method args))))
    (puthash function t cl--generic-no-next-functions)
    function))

(defun cl--generic-with-next (arity function next)
  "Return a function of ARITY that calls FUNCTION on NEXT and its arguments."
  (cl--generic-arity-lambda arity (call function next)))

(defun cl--generic-isnot-nnm-p (function)
  "Return t unless FUNCTION stands for a missing next method.
Methods that Emacs has compiled ask so."
  (not (cl--generic-no-next-p function)))

(defun cl--generic-compiled-method (function)
  "Return FUNCTION, a method that Emacs has compiled, as a method of ours.
It calls the next method without arguments when it means those it was given."
  (lambda (next &rest args)
    (let ((pass (lambda (&rest given) (apply next (or given args)))))
      (if (cl--generic-no-next-p next)
          (puthash pass t cl--generic-no-next-functions))
      (apply function pass args))))

(defun cl--generic-chain (generic methods arity last)
  "Return a function that runs METHODS of GENERIC, each next to the one before.
ARITY is the number of arguments or nil.  LAST, a function or nil, comes next
after all of METHODS."
  (let ((next last))
    (dolist (method (reverse methods))
      (let ((function (cl--method-function method)))
        (setq next
              (if (cl--method-uses-cnm method)
                  (cl--generic-with-next
                   arity function
                   (or next (cl--generic-no-next-function generic method)))
                function))))
    next))

(defun cl--generic-around-primary (befores primary afters arity)
  "Return a function of ARITY that runs BEFORES, PRIMARY and AFTERS.
It returns what PRIMARY returns."
  (cl--generic-arity-lambda arity
    (progn
      (dolist (before befores) (call before))
      (prog1 (call primary)
        (dolist (after afters) (call after))))))

(defun cl--generic-sort-by-qualifier (generic methods)
  "Sort METHODS of GENERIC by role: a list of (ROLE METHOD...)."
  (let ((roles nil))
    (dolist (method (reverse methods))
      (let* ((qualifiers (cl--method-qualifiers method))
             (role (pcase qualifiers
                     ((or '() `(:extra ,_)) 'primary)
                     (`(,(or :before :after :around)) (car qualifiers))
                     (_ (error "Unsupported qualifiers in function %S: %S"
                               (cl--gf-name generic) qualifiers)))))
        (push method (alist-get role roles))))
    roles))

(defun cl--generic-combine (generic methods arity)
  "Return the effective method of GENERIC for METHODS, the most specific first.
ARITY is the number of arguments or nil."
  (let* ((roles (cl--generic-sort-by-qualifier generic methods))
         (functions (lambda (role)
                      (mapcar (lambda (method)
                                (cl--generic-chain generic (list method) arity nil))
                              (alist-get role roles))))
         (befores (funcall functions :before))
         (afters (reverse (funcall functions :after)))
         (primary (if (alist-get 'primary roles)
                      (cl--generic-chain generic (alist-get 'primary roles)
                                         arity nil)
                    (lambda (&rest args)
                      (apply #'cl-no-primary-method generic args))))
         (core (if (or befores afters)
                   (cl--generic-around-primary befores primary afters arity)
                 primary)))
    (if (null methods)
        (lambda (&rest args) (apply #'cl-no-applicable-method generic args))
      (cl--generic-chain generic (alist-get :around roles) arity core))))

(defun cl--generic-combine-as-asked (generic methods arity)
  "Return the effective method of GENERIC for METHODS; see ARITY elsewhere."
  (let ((combination (cl--generic 'cl-generic-combine-methods)))
    (if (and methods combination (cdr (cl--gf-methods combination))
             (not (eq generic combination)))
        (cl-generic-combine-methods generic methods)
      (cl--generic-combine generic methods arity))))

;;;; From tags to effective methods

(defun cl--generic-rank (method ancestries)
  "Return how specific METHOD is, a list of numbers, or nil if it does not fit.
ANCESTRIES is an alist from positions to specializers that fit."
  (let ((rank nil) (fits t))
    (dolist (entry ancestries)
      (let* ((specializer (cl--generic-specializer-at method (car entry)))
             (tail (member specializer (cdr entry))))
        (if tail
            (push (- (length (cdr entry)) (length tail)) rank)
          (setq fits nil))))
    (and fits (nreverse rank))))

(defun cl--generic-rank-less-p (a b)
  "Return t if the rank A is more specific than B."
  (while (and a (eql (car a) (car b)))
    (setq a (cdr a) b (cdr b)))
  (and a (< (car a) (car b))))

(defun cl--generic-applicable (generic ancestries)
  "Return the methods of GENERIC that fit ANCESTRIES, the most specific first.
Among methods for the same arguments, those with `:extra' come first."
  (let ((ranked nil))
    (dolist (method (cl--gf-methods generic))
      (let ((rank (cl--generic-rank method ancestries)))
        (when (or rank (null ancestries))
          (push (cons (append rank
                              (list (if (eq (car (cl--method-qualifiers
                                                  method))
                                            :extra)
                                        0 1)))
                      method)
                ranked))))
    (mapcar #'cdr (sort (nreverse ranked)
                        (lambda (a b)
                          (cl--generic-rank-less-p (car a) (car b)))))))

(defun cl--generic-effective (generic positions tags arity)
  "Return the effective method of GENERIC for TAGS at POSITIONS; see ARITY there."
  (let ((ancestries nil))
    (while positions
      (push (cons (pop positions) (cl--generic-ancestry (pop tags))) ancestries))
    (cl--generic-combine-as-asked
     generic (cl--generic-applicable generic (nreverse ancestries)) arity)))

;;;; Dispatchers

;; A dispatcher is the function that a generic function's name is bound to.  Its
;; table leads from a tag to the effective method, or to the table for the next
;; position.

(defmacro cl--generic-tag-form (variable wanted)
  "Return a form for the tag of VARIABLE; WANTED is a variable or nil."
  (if wanted
      `(cl--generic-special-tag ,variable ,wanted)
    `(if ,variable (type-of ,variable) 'null)))

(defmacro cl--generic-lookup-form (variable wanted)
  "Return a form that finds the effective method by VARIABLE and WANTED."
  `(let ((tag (cl--generic-tag-form ,variable ,wanted)))
     (or (gethash tag table)
         (puthash tag (cl--generic-effective generic positions (list tag) arity)
                  table))))

(defmacro cl--generic-dispatcher-cases (position wanted)
  "Return code for the dispatcher of one POSITION, 0 or 1, with WANTED or nil."
  (let ((variable (if (eq position 0) 'arg1 'arg2)))
    `(cond
      ,@(and (eq position 0)
             `(((eq arity 1)
                (lambda (arg1)
                  (funcall (cl--generic-lookup-form ,variable ,wanted) arg1)))))
      ((eq arity 2)
       (lambda (arg1 arg2)
         (funcall (cl--generic-lookup-form ,variable ,wanted) arg1 arg2)))
      ((eq arity 3)
       (lambda (arg1 arg2 arg3)
         (funcall (cl--generic-lookup-form ,variable ,wanted) arg1 arg2 arg3)))
      (t
       (lambda (,@(if (eq position 0) '(arg1) '(arg1 arg2)) &rest args)
         (apply (cl--generic-lookup-form ,variable ,wanted)
                ,@(if (eq position 0) '(arg1) '(arg1 arg2)) args))))))

(defun cl--generic-dispatch-first (generic arity wanted)
  "Return the dispatcher of GENERIC on its first argument; see ARITY and WANTED."
  (let ((table (cl--gf-cache generic)) (positions '(0)))
    (if wanted
        (cl--generic-dispatcher-cases 0 wanted)
      (cl--generic-dispatcher-cases 0 nil))))

(defun cl--generic-dispatch-second (generic arity wanted)
  "Return the dispatcher of GENERIC on its second argument; see ARITY and WANTED."
  (let ((table (cl--gf-cache generic)) (positions '(1)))
    (if wanted
        (cl--generic-dispatcher-cases 1 wanted)
      (cl--generic-dispatcher-cases 1 nil))))

(defun cl--generic-find-by-tags (generic positions tags arity)
  "Return the effective method of GENERIC for TAGS at POSITIONS, from the cache.
ARITY is as elsewhere."
  (let ((table (cl--gf-cache generic)) (rest tags))
    (while (cdr rest)
      (setq table (or (gethash (car rest) table)
                      (puthash (car rest) (make-hash-table :test 'eq) table))
            rest (cdr rest)))
    (or (gethash (car rest) table)
        (puthash (car rest)
                 (cl--generic-effective generic positions tags arity)
                 table))))

(defun cl--generic-argument-tags (positions wanteds args)
  "Return the tags of the elements of ARGS at POSITIONS.
WANTEDS is the list of what is wanted at each."
  (let ((tags nil) (at 0))
    (dolist (position positions)
      (setq args (nthcdr (- position at) args)
            at position)
      (let ((wanted (pop wanteds)) (x (car args)))
        (push (if wanted
                  (cl--generic-special-tag x wanted)
                (if x (type-of x) 'null))
              tags)))
    (nreverse tags)))

(defun cl--generic-dispatch-many (generic positions wanteds arity)
  "Return the dispatcher of GENERIC on the arguments at POSITIONS.
See WANTEDS in `cl--generic-argument-tags', and ARITY elsewhere."
  (cl--generic-arity-lambda arity
    (call (cl--generic-find-by-tags
           generic positions
           (cl--generic-argument-tags positions wanteds (call #'list))
           arity))))

(defun cl--generic-dispatch-none (generic arity)
  "Return the function of GENERIC when no method asks for anything; see ARITY."
  (if (cl--gf-methods generic)
      (cl--generic-effective generic nil nil arity)
    (lambda (&rest args) (apply #'cl-no-applicable-method generic args))))

(defun cl--generic-positions (methods)
  "Return the positions, in order, at which any of METHODS asks for a type."
  (let ((positions nil))
    (dolist (method methods)
      (let ((position 0))
        (dolist (specializer (cl--method-specializers method))
          (unless (or (eq specializer t) (memq position positions))
            (push position positions))
          (setq position (1+ position)))))
    (sort positions #'<)))

(defun cl--generic-arity (generic)
  "Return the number of arguments of GENERIC if it is fixed and small, else nil."
  (let* ((methods (cl--gf-methods generic))
         (arguments (cl--gf-arguments generic))
         (arity (if arguments
                    (and (null (cl--generic-split-tail arguments))
                         (length arguments))
                  (and methods (cl--method-arity (car methods))))))
    (and arity (<= 1 arity 3)
         (cl-every (lambda (method) (eq (cl--method-arity method) arity))
                   methods)
         arity)))

(defun cl--generic-make-function (generic)
  "Return a dispatcher for GENERIC as it is now, with an empty cache."
  (let* ((methods (cl--gf-methods generic))
         (positions (cl--generic-positions methods))
         (contexts (cl--generic-contexts methods))
         (arity (cl--generic-arity generic))
         (wanteds (mapcar (lambda (position) (cl--generic-wanted methods position))
                          (append positions contexts))))
    (setf (cl--gf-cache generic) (make-hash-table :test 'eq))
    (cond (contexts
           (cl--generic-dispatch-contexts generic positions contexts wanteds arity))
          ((null positions) (cl--generic-dispatch-none generic arity))
          ((equal positions '(0))
           (cl--generic-dispatch-first generic arity (car wanteds)))
          ((equal positions '(1))
           (cl--generic-dispatch-second generic arity (car wanteds)))
          (t (cl--generic-dispatch-many generic positions wanteds arity)))))

(defun cl--generic-install (generic)
  "Bind the name of GENERIC to a new dispatcher."
  (defalias (cl--gf-name generic) (cl--generic-make-function generic)))

;;;; Defining

(defun cl-generic-define (name args options)
  "Make NAME a generic function with the lambda list ARGS and OPTIONS.
Methods that it has already are kept.  Return its function."
  (let ((generic (cl-generic-ensure-function name)))
    (setf (cl--gf-arguments generic) args
          (cl--gf-options generic) options)
    (cl--generic-make-function generic)))

(defun cl--generic-same-method-p (method specializers contexts qualifiers)
  "Return t if METHOD has just these SPECIALIZERS, CONTEXTS and QUALIFIERS."
  (and (equal (cl--method-specializers method) specializers)
       (equal (cl--method-contexts method) contexts)
       (equal (cl--method-qualifiers method) qualifiers)))

(defun cl-generic-define-method (name qualifiers args uses-cnm function)
  "Add a method to the generic function NAME, or replace the one like it.
QUALIFIERS and ARGS are as in `cl-defmethod'; USES-CNM says whether FUNCTION
takes the next method as its first argument: t if it is a method that Emacs
has compiled, any other true value if it hands over the arguments itself."
  (let* ((generic (cl-generic-ensure-function name))
         (split (cl--generic-split-contexts args))
         (args (car split))
         (specializers (cl--generic-specializers args))
         (method (cl--method-make
                  specializers (cdr split) qualifiers
                  (unless (cl--generic-split-tail args) (length args))
                  uses-cnm
                  (if (eq uses-cnm t)
                      (cl--generic-compiled-method function)
                    function)))
         (old (cl-member-if (lambda (m) (cl--generic-same-method-p
                                         m specializers (cdr split) qualifiers))
                            (cl--gf-methods generic))))
    (if old
        (setcar old method)
      (push method (cl--gf-methods generic)))
    (cl--generic-install generic)))

(defmacro cl-defmethod (name &rest arguments-and-body)
  "Define a method of the generic function NAME.
ARGUMENTS-AND-BODY is [QUALIFIER...] ARGLIST [DOCSTRING] BODY...  A required
parameter in ARGLIST may be (VAR SPECIALIZER): the name of a type, structure or
class, (eql VALUE), (head VALUE) or (subclass CLASS).  After `&context', each
\(EXPRESSION SPECIALIZER) says for what value of EXPRESSION the method is meant.
A qualifier says when the
method runs: `:before', `:after' or `:around' the ones without, or `:extra' and a
string, first among those for the same arguments.

In BODY, `cl-call-next-method' goes on with the next method.

\(fn NAME [EXTRA] [QUALIFIER] ARGS &rest [DOCSTRING] BODY)"
  (declare (doc-string 3) (indent defun))
  (let ((qualifiers nil) (symbol (cl--generic-function-name name)))
    (while (not (listp (car arguments-and-body)))
      (push (pop arguments-and-body) qualifiers))
    (let* ((arguments (car arguments-and-body))
           (method (cl--generic-method-lambda (car (cl--generic-split-contexts arguments))
                                              (cdr arguments-and-body))))
      `(progn
         (cl-generic-define-method ',symbol ',(nreverse qualifiers) ',arguments
                                   ,(car method) (function ,(cdr method)))
         ',symbol))))

(defmacro cl-defgeneric (name arguments &rest body)
  "Define NAME as a generic function.
ARGUMENTS is its lambda list.  BODY may begin with a docstring, declarations and
options: (:documentation DOC), (:method [QUALIFIER...] ARGLIST BODY...).  Any
forms after these are the body of a method for all arguments.

\(fn NAME ARGS [DOC-STRING] [OPTIONS-AND-METHODS...] &rest DEFAULT-BODY)"
  (declare (doc-string 3) (indent 2))
  (let ((symbol (cl--generic-function-name name))
        (doc (if (stringp (car body)) (pop body)))
        (options nil) (methods nil) (declarations nil))
    (while (or (keywordp (car-safe (car body)))
               (eq (car-safe (car body)) 'declare))
      (let ((option (pop body)))
        (pcase (car option)
          ('declare (setq declarations (append declarations (cdr option))))
          (:documentation
           (if doc (error "Multiple doc strings for %S" name))
           (setq doc (cadr option)))
          (:method (push `(cl-defmethod ,name ,@(cdr option)) methods))
          (_ (push option options)))))
    `(progn
       (defalias ',symbol
         (cl-generic-define ',symbol ',arguments ',(nreverse options)) ,doc)
       ,@(nreverse methods)
       ,@(and body `((cl-defmethod ,name ,arguments ,@body)))
       ,@(cl--generic-declarations symbol arguments declarations)
       ',symbol)))

(defun cl--generic-declarations (name arguments declarations)
  "Return the forms for DECLARATIONS of the function NAME with ARGUMENTS."
  (delq nil
        (mapcar (lambda (declaration)
                  (let ((handler (cdr (assq (car declaration)
                                            defun-declarations-alist))))
                    (and handler
                         (apply (car handler) name arguments (cdr declaration)))))
                declarations)))

;;;; For methods and programs

(defun cl-generic-apply (generic args)
  "Call the generic function object GENERIC on the list ARGS."
  (apply (cl--gf-name generic) args))

(defun cl-generic-call-method (generic method &optional fun)
  "Return a function that runs METHOD of GENERIC with FUN as the next method."
  (cl--generic-chain generic (list method) nil fun))

(defun cl-find-method (generic qualifiers specializers)
  "Return the method of the function named GENERIC for SPECIALIZERS, or nil.
It must have just QUALIFIERS."
  (let ((specializers (cl--generic-specializers
                       (mapcar (lambda (s) (list 'x s)) specializers))))
    (car (cl-member-if (lambda (method) (cl--generic-same-method-p
                                         method specializers nil qualifiers))
                       (cl--gf-methods (cl--generic generic))))))

(defun cl-generic-all-functions (&optional type)
  "Return the names of all generic functions, or of those with methods for TYPE."
  (let ((names nil))
    (mapatoms
     (lambda (symbol)
       (let ((generic (cl--generic symbol)))
         (if (and (cl--gf-p generic)
                  (or (null type)
                      (cl-some (lambda (method)
                                 (memq type (cl--method-specializers
                                             method)))
                               (cl--gf-methods generic))))
             (push symbol names)))))
    names))

(defun cl-call-next-method (&rest _args)
  "Call the next method; see `cl-defmethod', outside of which this is an error.
Without arguments, pass on those that the method was called with."
  (error "cl-call-next-method only allowed inside primary and around methods"))

(defun cl-next-method-p ()
  "Return non-nil if there is a next method to call from this one."
  (error "cl-next-method-p only allowed inside primary and around methods"))

(cl-defgeneric cl-no-next-method (generic method &rest args)
  "Called when METHOD of GENERIC, called on ARGS, goes on to a method that is not."
  (signal 'cl-no-next-method `(,(cl--gf-name generic) ,method ,@args)))

(cl-defgeneric cl-no-applicable-method (generic &rest args)
  "Called when GENERIC has no method for ARGS."
  (signal 'cl-no-applicable-method `(,(cl--gf-name generic) ,@args)))

(cl-defgeneric cl-no-primary-method (generic &rest args)
  "Called when GENERIC has only auxiliary methods for ARGS."
  (signal 'cl-no-primary-method `(,(cl--gf-name generic) ,@args)))

(provide 'cl-generic)
(require 'cl-generic-kinds)
;;; cl-generic.el ends here
