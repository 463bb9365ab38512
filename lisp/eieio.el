;;; eieio.el --- classes, instances, slots  -*- lexical-binding: t -*-

;;; Commentary:

;; Classes with inheritance from several parents, whose methods are those of
;; cl-generic.  An instance is a record: slot zero holds the class's name, then
;; come the values of the slots that instances have for themselves.  Slots with
;; `:allocation :class' have their values in the class object.
;;
;; A class object knows where each slot is.  Reading a slot is a look-up in its
;; index table; everything unusual (no such slot, no value yet, a name that is an
;; initarg) is settled in functions of their own, off the fast path.
;;
;; An initform that is a call is evaluated for each instance; anything else is
;; taken literally, symbols too, as Emacs does.

;;; Code:

(require 'cl-generic)
(require 'cl-print)

(define-error 'invalid-slot-name "Invalid slot name")
(define-error 'invalid-slot-type "Invalid slot type")
(define-error 'unbound-slot "Unbound slot")
(define-error 'inconsistent-class-hierarchy "Inconsistent class hierarchy")

(defconst eieio--unbound 'eieio--unbound
  "The value of a slot that has none.")
(defconst eieio-unbound eieio--unbound
  "The value of a slot that has none.")
(defvar eieio-skip-typecheck nil
  "If non-nil, slots accept values of any type.")
(defvar eieio--object-names (make-hash-table :test 'eq :weakness 'key)
  "Names given to instances.")

;;;; Class objects

(cl-defstruct (eieio--class (:include cl--class)
                            (:constructor eieio--class-make (name))
                            (:copier nil))
  "What is known of a class."
  children
  (initarg-tuples nil :documentation "Alist from initargs to slots.")
  (class-slots [] :documentation "Descriptors of slots kept in the class.")
  (class-allocation-values [] :documentation "Values of those slots.")
  (default-object-cache nil :documentation "An instance to copy.")
  options)

(defun class-p (x)
  "Return non-nil if X is a class or the name of one."
  (and (eieio--class-object x) t))

(defsubst eieio--class-object (class)
  "Return the class object of CLASS, an object or a name, or nil."
  (let ((object (if (and class (symbolp class)) (cl--find-class class) class)))
    (and (eieio--class-p object) object)))

(defun eieio--full-class-object (class)
  "Return the class object of CLASS, or signal an error."
  (or (eieio--class-object class)
      (signal 'wrong-type-argument (list 'class class 'class))))

(defun find-class (symbol &optional errorp)
  "Return the class object of SYMBOL.
If there is none, return nil, or signal an error if ERRORP."
  (let ((class (cl--find-class symbol)))
    (if (or class (not errorp)) class
      (signal 'wrong-type-argument (list 'class-p symbol)))))

(defun eieio-class-name (class)
  "Return the name of CLASS."
  (eieio--class-name (eieio--full-class-object class)))

(defun eieio-class-parents (class)
  "Return the class objects of the direct parents of CLASS."
  (eieio--class-parents (eieio--full-class-object class)))

(defun eieio-class-children (class)
  "Return the names of the direct children of CLASS."
  (eieio--class-children (eieio--full-class-object class)))

(defun eieio-class-slots (class)
  "Return a list of the descriptors of the instance slots of CLASS."
  (append (eieio--class-slots (eieio--full-class-object class)) nil))

(defun eieio-slot-descriptor-name (slot)
  "Return the name of the slot that the descriptor SLOT describes."
  (cl--slot-descriptor-name slot))

(defmacro eieio-class-parent (class)
  "Return the first parent of CLASS."
  `(car (eieio-class-parents ,class)))

(defun class-abstract-p (class)
  "Return non-nil if CLASS was defined as abstract."
  (plist-get (eieio--class-options (eieio--full-class-object class)) :abstract))

;;;; Precedence

(defun eieio--merge-orders (orders)
  "Merge ORDERS, lists of class objects, keeping the order of each.
An element goes next when it stands in the tail of none of ORDERS."
  (let ((merged nil))
    (while (setq orders (delq nil orders))
      (let ((next nil) (rest orders))
        (while (and rest (not next))
          (let ((candidate (car (pop rest))))
            (unless (cl-some (lambda (order) (memq candidate (cdr order))) orders)
              (setq next candidate))))
        (unless next
          (signal 'inconsistent-class-hierarchy
                  (list (mapcar (lambda (order) (mapcar #'cl--class-name order))
                                orders))))
        (push next merged)
        (setq orders (mapcar (lambda (order)
                               (if (eq (car order) next) (cdr order) order))
                             orders))))
    (nreverse merged)))

(defun eieio--class-linearization (class)
  "Return CLASS and its ancestors but the root class, the nearest first."
  (let ((parents (eieio--class-parents class)))
    (cons class
          (eieio--merge-orders
           (append (mapcar #'eieio--class-linearization parents)
                   (list parents))))))

(defun eieio--class-precedence-list (class)
  "Return CLASS and all its ancestors, the nearest first."
  (let ((root (cl--find-class 'eieio-default-superclass))
        (classes (eieio--class-linearization class)))
    (if (or (null root) (memq root classes)) classes
      (append classes (list root)))))

(defun child-of-class-p (child class)
  "Return non-nil if CHILD is CLASS or inherits from it."
  (and (memq (eieio--full-class-object class)
             (eieio--class-precedence-list (eieio--full-class-object child)))
       t))

;;;; Instances

(defsubst eieio--object-class (object)
  "Return the class object of the instance OBJECT."
  (let ((tag (aref object 0)))
    (if (symbolp tag) (cl--find-class tag) tag)))

(defun eieio-object-p (object)
  "Return non-nil if OBJECT is an instance of a class."
  (and (recordp object)
       (eieio--class-p (let ((tag (aref object 0)))
                         (if (symbolp tag) (cl--find-class tag) tag)))))

(defun eieio--check-object (object)
  "Return the class object of OBJECT, which must be an instance."
  (if (eieio-object-p object)
      (eieio--object-class object)
    (signal 'wrong-type-argument (list 'eieio-object object 'obj))))

(defun eieio-object-class (object)
  "Return the name of the class of OBJECT."
  (eieio--class-name (eieio--check-object object)))

(defalias 'eieio-object-class-name #'eieio-object-class)

(defun same-class-p (object class)
  "Return non-nil if OBJECT is an instance of CLASS itself."
  (eq (eieio--check-object object) (eieio--full-class-object class)))

(defun object-of-class-p (object class)
  "Return non-nil if OBJECT is an instance of CLASS or of a child of it."
  (child-of-class-p (eieio--check-object object) class))

(cl-defgeneric eieio-object-name-string (obj)
  "Return the name of the instance OBJ."
  (or (gethash obj eieio--object-names)
      (format "%s-%x" (eieio-object-class obj) (sxhash-eq obj))))

(defun eieio-object-name (obj &optional extra)
  "Return a printed representation of OBJ, with the string EXTRA in it."
  (format "#<%s %s%s>" (eieio-object-class obj) (eieio-object-name-string obj)
          (cond ((null extra) "") ((listp extra) (mapconcat #'identity extra ""))
                (t extra))))

(cl-defgeneric eieio-object-set-name-string (obj name)
  "Give OBJ the string NAME."
  (puthash obj name eieio--object-names))

;;;; Slots of instances

(defun eieio--slot-index (class slot)
  "Return the position of SLOT, a name or initarg, in instances of CLASS, or nil."
  (let ((table (eieio--class-index-table class)))
    (or (gethash slot table)
        (let ((tuple (assq slot (eieio--class-initarg-tuples class))))
          (and tuple (gethash (cdr tuple) table))))))

(defun eieio--validate-slot-value (class index value slot)
  "Signal an error unless VALUE suits SLOT, at INDEX in instances of CLASS."
  (eieio--check-type class slot (aref (eieio--class-slots class) (1- index)) value))

;; Packages call them by these names.
(defalias 'eieio--slot-name-index #'eieio--slot-index)
(defalias 'eieio--class-slot-name-index #'eieio--class-slot-index)

(defun eieio--class-slot-index (class slot)
  "Return the position of SLOT among the slots kept in CLASS, or nil."
  (cl-position slot (eieio--class-class-slots class)
               :key #'cl--slot-descriptor-name))

(defun eieio--check-type (class slot descriptor value)
  "Signal an error unless VALUE suits SLOT of CLASS, which DESCRIPTOR describes."
  (let ((type (cl--slot-descriptor-type descriptor)))
    (unless (or (eq type t) eieio-skip-typecheck (eq value eieio--unbound)
                (cl-typep value type))
      (signal 'invalid-slot-type
              (list (eieio--class-name class) slot type value)))))

(defun eieio-barf-if-slot-unbound (value object slot function)
  "Return VALUE of SLOT in OBJECT, or ask `slot-unbound' on behalf of FUNCTION."
  (if (eq value eieio--unbound)
      (slot-unbound object (eieio--object-class object) slot function)
    value))

(defun eieio--oref-elsewhere (object class slot)
  "Return the value of SLOT, which is not kept in OBJECT of CLASS."
  (let ((index (eieio--class-slot-index class slot)))
    (if index
        (eieio-barf-if-slot-unbound
         (aref (eieio--class-class-allocation-values class) index)
         object slot 'oref)
      (slot-missing object slot 'oref))))

(defun eieio-oref (object slot)
  "Return the value of SLOT in OBJECT."
  (cl-check-type slot symbol)
  (cond ((eieio-object-p object)
         (let* ((class (eieio--object-class object))
                (index (eieio--slot-index class slot)))
           (if index
               (eieio-barf-if-slot-unbound (aref object index) object slot 'oref)
             (eieio--oref-elsewhere object class slot))))
        ((class-p object) (error "eieio-oref called on a class: %s" object))
        (t (signal 'wrong-type-argument
                   (list '(or eieio-object class) object 'obj)))))

(defun eieio-oset (object slot value)
  "Set SLOT in OBJECT to VALUE."
  (cl-check-type slot symbol)
  (let* ((class (eieio--check-object object))
         (index (eieio--slot-index class slot)))
    (if index
        (progn
          (eieio--check-type class slot
                             (aref (eieio--class-slots class) (1- index)) value)
          (aset object index value))
      (if (setq index (eieio--class-slot-index class slot))
          (progn
            (eieio--check-type
             class slot (aref (eieio--class-class-slots class) index) value)
            (aset (eieio--class-class-allocation-values class) index value))
        (slot-missing object slot 'oset value)))))

(defalias 'slot-value #'eieio-oref)
(defalias 'set-slot-value #'eieio-oset)
(gv-define-simple-setter eieio-oref eieio-oset)
(gv-define-simple-setter slot-value eieio-oset)

(defmacro oref (obj slot)
  "Return the value of SLOT, a name that is not evaluated, in OBJ."
  (declare (debug (form symbolp)))
  `(eieio-oref ,obj (quote ,slot)))

(defmacro oset (obj slot value)
  "Set SLOT, a name that is not evaluated, in OBJ to VALUE."
  (declare (debug (form symbolp form)))
  `(eieio-oset ,obj (quote ,slot) ,value))

(defun eieio--default-class (class)
  "Return the class object of CLASS, a class or an instance."
  (or (eieio--class-object class) (eieio--check-object class)))

(defun eieio-oref-default (class slot)
  "Return the value that SLOT has in new instances of CLASS."
  (let* ((class (eieio--default-class class))
         (index (eieio--slot-index class slot)))
    (cond (index
           (eieio-barf-if-slot-unbound
            (eieio--initform-value
             (cl--slot-descriptor-initform
              (aref (eieio--class-slots class) (1- index))))
            (eieio--class-default-object-cache class) slot 'oref-default))
          ((setq index (eieio--class-slot-index class slot))
           (aref (eieio--class-class-allocation-values class) index))
          (t (slot-missing (eieio--class-default-object-cache class) slot
                           'oref-default)))))

(defun eieio-oset-default (class slot value)
  "Make VALUE what SLOT has in new instances of CLASS."
  (let* ((class (eieio--default-class class))
         (index (eieio--slot-index class slot)))
    (cond (index
           (let ((descriptor (aref (eieio--class-slots class) (1- index))))
             (eieio--check-type class slot descriptor value)
             (setf (aref descriptor 2)
                   (if (eieio--evaluated-p value) (list 'quote value) value))
             (aset (eieio--class-default-object-cache class) index value)))
          ((setq index (eieio--class-slot-index class slot))
           (aset (eieio--class-class-allocation-values class) index value))
          (t (slot-missing (eieio--class-default-object-cache class) slot
                           'oset-default value)))
    value))

(defmacro oref-default (class slot)
  "Return the value that SLOT, not evaluated, has in new instances of CLASS."
  (declare (debug (form symbolp)))
  `(eieio-oref-default ,class (quote ,slot)))

(defmacro oset-default (class slot value)
  "Make VALUE what SLOT, not evaluated, has in new instances of CLASS."
  (declare (debug (form symbolp form)))
  `(eieio-oset-default ,class (quote ,slot) ,value))

(gv-define-setter eieio-oref-default (value class slot)
  `(eieio-oset-default ,class ,slot ,value))

(defun slot-boundp (object slot)
  "Return non-nil if SLOT in OBJECT has a value."
  (let* ((class (eieio--check-object object))
         (index (eieio--slot-index class slot)))
    (cond (index (not (eq (aref object index) eieio--unbound)))
          ((setq index (eieio--class-slot-index class slot))
           (not (eq (aref (eieio--class-class-allocation-values class) index)
                    eieio--unbound)))
          (t (and (slot-missing object slot 'slot-boundp) t)))))

(defun slot-makeunbound (object slot)
  "Take the value of SLOT in OBJECT away."
  (let ((eieio-skip-typecheck t))
    (eieio-oset object slot eieio--unbound)))

(defun slot-exists-p (object-or-class slot)
  "Return non-nil if OBJECT-OR-CLASS has SLOT."
  (let ((class (or (eieio--class-object object-or-class)
                   (eieio--check-object object-or-class))))
    (or (eieio--slot-position class slot)
        (eieio--class-slot-index class slot))))

(defun eieio--slot-position (class slot)
  "Return the index of SLOT among the instance slots of CLASS, or nil."
  (let ((index (gethash slot (eieio--class-index-table class))))
    (and index (1- index))))

(defmacro with-slots (spec-list object &rest body)
  "Evaluate BODY, where slots of OBJECT can be used like variables.
SPEC-LIST has names of slots, or (VARIABLE SLOT) for another name."
  (declare (indent 2) (debug (sexp sexp def-body)))
  (macroexp-let2 nil object object
    `(cl-symbol-macrolet
         ,(mapcar (lambda (spec)
                    (let ((variable (if (listp spec) (car spec) spec))
                          (slot (if (listp spec) (cadr spec) spec)))
                      `(,variable (slot-value ,object ',slot))))
                  spec-list)
       ,@body)))

;;;; Defining classes

(defun eieio--evaluated-p (initform)
  "Return non-nil if INITFORM is evaluated and not taken literally."
  (and (consp initform) (symbolp (car initform)) (fboundp (car initform))))

(defun eieio--initform-value (initform)
  "Return the value that INITFORM gives a slot."
  (if (eieio--evaluated-p initform) (eval initform t) initform))

(defun eieio--slot-option (slot key default)
  "Return the option KEY of SLOT, a list (NAME OPTIONS...), or DEFAULT."
  (let ((cell (plist-member (cdr slot) key)))
    (if cell (cadr cell) default)))

(defun eieio--slot-descriptor (slot inherited)
  "Return a descriptor of SLOT, a list (NAME OPTIONS...).
What it does not say is taken from the descriptor INHERITED, unless that is nil."
  (let* ((initform (eieio--slot-option
                    slot :initform
                    (if inherited (cl--slot-descriptor-initform inherited)
                      eieio--unbound)))
         (type (eieio--slot-option
                slot :type
                (if inherited (cl--slot-descriptor-type inherited) t)))
         (props (and inherited
                     (copy-alist (cl--slot-descriptor-props inherited)))))
    (dolist (key '(:documentation :custom :label :group :printer :protection))
      (let ((cell (plist-member (cdr slot) key)))
        (if cell (setf (alist-get key props) (cadr cell)))))
    (unless (or (eq type t) (eq initform eieio--unbound) eieio-skip-typecheck
                (eieio--evaluated-p initform) (cl-typep initform type))
      (signal 'invalid-slot-type (list (car slot) type initform)))
    (cl--make-slot-descriptor (car slot) initform type props)))

(defun eieio--put-slot (slots descriptor)
  "Return the list SLOTS, last first, with DESCRIPTOR in place of its namesake."
  (let ((tail (cl-member (cl--slot-descriptor-name descriptor) slots
                         :key #'cl--slot-descriptor-name)))
    (if tail
        (progn (setcar tail descriptor) slots)
      (cons descriptor slots))))

(defun eieio--inherit (class)
  "Return what CLASS takes over from its parents.
The value is (SLOTS CLASS-SLOTS CLASS-VALUES TUPLES); slots are lists of
descriptors, last first, and values an alist by name."
  (let ((slots nil) (class-slots nil) (values nil) (tuples nil))
    (dolist (parent (eieio--class-parents class))
      (mapc (lambda (slot)
              (unless (cl-find (cl--slot-descriptor-name slot) slots
                               :key #'cl--slot-descriptor-name)
                (push (cl--copy-slot-descriptor slot) slots)))
            (eieio--class-slots parent))
      (cl-mapc (lambda (slot value)
                 (let ((name (cl--slot-descriptor-name slot)))
                   (unless (assq name values)
                     (push slot class-slots)
                     (push (cons name value) values))))
               (eieio--class-class-slots parent)
               (eieio--class-class-allocation-values parent))
      (dolist (tuple (eieio--class-initarg-tuples parent))
        (unless (assq (car tuple) tuples) (push tuple tuples))))
    (list slots class-slots values tuples)))

(defun eieio--add-own-slots (inherited slots)
  "Return INHERITED, as `eieio--inherit' makes it, with SLOTS of the class added."
  (pcase-let ((`(,instance ,shared ,values ,tuples) inherited))
    (dolist (slot slots)
      (let* ((slot (if (consp slot) slot (list slot)))
             (name (car slot))
             (classy (eq (eieio--slot-option slot :allocation nil) :class))
             (descriptor (eieio--slot-descriptor
                          slot (cl-find name (if classy shared instance)
                                        :key #'cl--slot-descriptor-name)))
             (initarg (eieio--slot-option slot :initarg nil)))
        (if classy
            (progn
              (setq shared (eieio--put-slot shared descriptor))
              (setf (alist-get name values)
                    (eieio--initform-value
                     (cl--slot-descriptor-initform descriptor))))
          (setq instance (eieio--put-slot instance descriptor))
          (if initarg (push (cons initarg name) tuples)))))
    (list instance shared values tuples)))

(defun eieio--fill-class (class parts)
  "Set the slots of CLASS from PARTS, as `eieio--add-own-slots' returns them."
  (pcase-let ((`(,instance ,shared ,values ,tuples) parts))
    (setq instance (reverse instance)
          shared (reverse shared))
    (setf (eieio--class-slots class) (vconcat instance)
          (eieio--class-class-slots class) (vconcat shared)
          (eieio--class-class-allocation-values class)
          (vconcat (mapcar (lambda (slot)
                             (alist-get (cl--slot-descriptor-name slot) values))
                           shared))
          (eieio--class-initarg-tuples class) tuples
          (eieio--class-index-table class) (cl--struct-index (vconcat instance) 1)
          (eieio--class-default-object-cache class)
          (apply #'record (eieio--class-name class)
                 (mapcar (lambda (slot)
                           (let ((form (cl--slot-descriptor-initform slot)))
                             (if (eieio--evaluated-p form) eieio--unbound form)))
                         instance)))))

(defun eieio--parent-objects (name superclasses)
  "Return the class objects of SUPERCLASSES; register NAME as their child."
  (mapcar (lambda (parent)
            (let ((object (or (eieio--class-object parent)
                              (error "Given parent class %S is not a class"
                                     parent))))
              (cl-pushnew name (eieio--class-children object))
              object))
          superclasses))

(defun eieio-defclass-internal (name superclasses slots options)
  "Make NAME a class with the parents SUPERCLASSES; see SLOTS in `defclass'.
OPTIONS is a property list."
  (let* ((class (eieio--class-make name))
         (old (eieio--class-object name)))
    (setf (eieio--class-parents class) (eieio--parent-objects name superclasses)
          (eieio--class-docstring class) (plist-get options :documentation)
          (eieio--class-options class) options)
    (if old (setf (eieio--class-children class) (eieio--class-children old)))
    (eieio--fill-class class
                       (eieio--add-own-slots (eieio--inherit class) slots))
    (cl--set-find-class name class)
    (set name name)
    name))

(defun eieio-make-class-predicate (class)
  "Return a function that tells whether its argument is of CLASS itself."
  (lambda (obj) (and (eieio-object-p obj) (same-class-p obj class))))

(defun eieio-make-child-predicate (class)
  "Return a function that tells whether its argument is of CLASS or a child."
  (lambda (obj) (and (eieio-object-p obj) (object-of-class-p obj class))))

(defun eieio--slot-methods (name slot)
  "Return forms that define the accessors of SLOT of the class NAME."
  (let ((slot-name (car slot)) (forms nil) (rest (cdr slot)))
    (while rest
      (let ((key (pop rest)) (function (pop rest)))
        (pcase key
          ((or :accessor :reader)
           (push `(cl-defmethod ,function ((this ,name))
                    ,(format "Return slot `%s' of THIS, a `%s'." slot-name name)
                    (slot-value this ',slot-name))
                 forms)
           (if (eq key :accessor)
               (push `(cl-defmethod (setf ,function) (value (this ,name))
                        (setf (slot-value this ',slot-name) value))
                     forms)))
          (:writer
           (push `(cl-defmethod ,function ((this ,name) value)
                    ,(format "Set slot `%s' of THIS, a `%s'." slot-name name)
                    (setf (slot-value this ',slot-name) value))
                 forms)))))
    (nreverse forms)))

(defun eieio--class-options-plist (options)
  "Return OPTIONS, as at the end of a `defclass', as a property list.
Lists of an option and its value may stand among options and values."
  (cond ((null options) nil)
        ((stringp (car options))
         `(:documentation ,(car options)
                          ,@(eieio--class-options-plist (cdr options))))
        ((consp (car options))
         (append (car options) (eieio--class-options-plist (cdr options))))
        (t `(,(car options) ,(cadr options)
             ,@(eieio--class-options-plist (cddr options))))))

(defmacro defclass (name superclasses slots &rest options-and-doc)
  "Define NAME as a class that inherits from the list SUPERCLASSES.
SLOTS is a list of (SLOT OPTION VALUE...), with the options `:initarg',
`:initform', `:type', `:allocation' (`:instance' or `:class'), `:accessor',
`:reader', `:writer', `:documentation' and others kept with the slot.
OPTIONS-AND-DOC is a docstring or options, `:abstract' or `:documentation'.

The name becomes a function that makes an instance."
  (declare (doc-string 4) (indent defun))
  (let* ((options (eieio--class-options-plist options-and-doc))
         (predicate (intern (format "%s-p" name)))
         (child (intern (format "%s--eieio-childp" name))))
    `(progn
       (defalias ',predicate (eieio-make-class-predicate ',name)
         ,(format "Return non-nil if OBJ is an object of type `%s'." name))
       (defalias ',child (eieio-make-child-predicate ',name)
         ,(format "Return non-nil if OBJ is a `%s' or inherits from it." name))
       (defalias ',(intern (format "%s-child-p" name)) #',child)
       (put ',name 'cl-deftype-satisfies #',child)
       (eieio-defclass-internal ',name ',superclasses ',slots ',options)
       ,@(apply #'append
                (mapcar (lambda (slot)
                          (and (consp slot) (eieio--slot-methods name slot)))
                        slots))
       ,(if (plist-get options :abstract)
            `(defun ,name (&rest _)
               ,(format "You cannot create an object of type `%s'." name)
               (error ,(format "Class %s is abstract" name)))
          `(defun ,name (&rest slots)
             ,(format "Create a new object of class type `%s'." name)
             (declare (side-effect-free t))
             (apply #'make-instance ',name slots)))
       ',name)))

;;;; The root class and the protocol of instances

(eieio-defclass-internal 'eieio-default-superclass nil nil
                         '(:documentation "The class all classes inherit from."
                                          :abstract t))
(defalias 'standard-class 'eieio-default-superclass)

(cl-defgeneric make-instance (class &rest initargs)
  "Return a new instance of CLASS, initialized from INITARGS.")

(cl-defmethod make-instance ((class (subclass eieio-default-superclass))
                             &rest slots)
  "Return a new instance of CLASS with SLOTS, initargs and values."
  (let* ((class (eieio--class-object class))
         (object (copy-sequence (eieio--class-default-object-cache class))))
    (when (and slots (not (keywordp (car slots))))
      (let ((name (pop slots)))
        (if name (eieio-object-set-name-string object (format "%s" name)))))
    (initialize-instance object slots)
    object))

(cl-defgeneric initialize-instance (this &optional slots)
  "Give the new instance THIS its values from SLOTS and from initforms.")

(cl-defmethod initialize-instance ((this eieio-default-superclass) &optional slots)
  "Evaluate the initforms of the slots of THIS, then set those in SLOTS."
  (let* ((class (eieio--object-class this))
         (tuples (eieio--class-initarg-tuples class))
         (given (and slots
                     (cl-loop for key in slots by #'cddr
                              collect (cdr (assq key tuples)))))
         (index 0))
    (mapc (lambda (slot)
            (setq index (1+ index))
            (let ((form (cl--slot-descriptor-initform slot)))
              (if (and (eieio--evaluated-p form)
                       (not (memq (cl--slot-descriptor-name slot) given)))
                  (aset this index (eval form t)))))
          (eieio--class-slots class)))
  (shared-initialize this slots))

(cl-defgeneric shared-initialize (obj slots)
  "Set the slots of OBJ from SLOTS, a list of initargs and values.")

(cl-defmethod shared-initialize ((obj eieio-default-superclass) slots)
  "Set the slots of OBJ from the initargs and values in SLOTS."
  (let ((tuples (eieio--class-initarg-tuples (eieio--object-class obj))))
    (while slots
      (let* ((key (pop slots)) (value (pop slots))
             (tuple (assq key tuples)))
        (if tuple
            (eieio-oset obj (cdr tuple) value)
          (slot-missing obj key 'oset value))))))

(cl-defgeneric slot-missing (object slot-name _operation &optional _new-value)
  "Called when OBJECT has no slot SLOT-NAME; signal an error."
  (signal 'invalid-slot-name
          (list (if (eieio-object-p object) (eieio-object-name object) object)
                slot-name)))

(cl-defgeneric slot-unbound (object class slot-name fn)
  "Called when SLOT-NAME of OBJECT, of CLASS, has no value for FN to return.")

(cl-defmethod slot-unbound ((object eieio-default-superclass) class slot-name fn)
  "Signal that SLOT-NAME of OBJECT, of CLASS, has no value for FN to return."
  (signal 'unbound-slot (list (eieio-class-name class) (eieio-object-name object)
                              slot-name fn)))

(cl-defgeneric clone (obj &rest params)
  "Return a copy of OBJ, with slots set from PARAMS.")

(cl-defmethod clone ((obj eieio-default-superclass) &rest params)
  "Return a copy of OBJ, with slots set from the initargs and values PARAMS."
  (let ((copy (copy-sequence obj)))
    (when (and params (not (keywordp (car params))))
      (eieio-object-set-name-string copy (format "%s" (pop params))))
    (if params (shared-initialize copy params))
    copy))

(cl-defgeneric destructor (_this &rest _params)
  "Called when a program is done with THIS."
  nil)

(cl-defgeneric object-print (this &rest _strings)
  "Return a printed representation of THIS."
  (format "%S" this))

(cl-defmethod object-print ((this eieio-default-superclass) &rest strings)
  "Return the name of THIS, with STRINGS in it."
  (eieio-object-name this (apply #'concat strings)))

(cl-defmethod cl-print-object ((object eieio-default-superclass) stream)
  "Print the name of OBJECT on STREAM."
  (princ (object-print object) stream))

;;;; Lists in slots, lists of instances

(defun object-assoc (key slot list)
  "Return the first instance in LIST whose SLOT is equal to KEY, or nil."
  (cl-find-if (lambda (object) (equal key (eieio-oref object slot))) list))

(defun object-assoc-list (slot list)
  "Return an alist of the instances in LIST by the values of SLOT."
  (mapcar (lambda (object) (cons (eieio-oref object slot) object)) list))

(defun object-add-to-list (object slot item &optional append)
  "Add ITEM to the list in SLOT of OBJECT unless it is a member.
It goes to the end if APPEND is non-nil."
  (let ((list (if (slot-boundp object slot) (eieio-oref object slot))))
    (unless (listp list) (setq list (list list)))
    (unless (member item list)
      (eieio-oset object slot
                  (if append (append list (list item)) (cons item list))))))

(defun object-remove-from-list (object slot item)
  "Remove ITEM from the list in SLOT of OBJECT."
  (when (slot-boundp object slot)
    (eieio-oset object slot (delete item (eieio-oref object slot)))))

(defun object-slots (obj)
  "Return the names of the slots of OBJ."
  (mapcar #'cl--slot-descriptor-name
          (eieio-class-slots (eieio--check-object obj))))

(pcase-defmacro eieio (&rest fields)
  "Match an instance of a class.
Each of FIELDS is a slot, whose name is bound to its value, or (SLOT PATTERN)."
  `(and (pred eieio-object-p)
        ,@(mapcar (lambda (field)
                    (let ((slot (if (consp field) (car field) field))
                          (pattern (if (consp field) (cadr field) field)))
                      `(app (lambda (object) (slot-value object ',slot))
                            ,pattern)))
                  fields)))

;;;; Names that Emacs 24.4 gave up

(dolist (name '(class-name class-parent class-parents class-children object-name
                object-name-string object-class object-class-name object-p))
  (let ((new (intern (format "eieio-%s" name))))
    (defalias name new)
    (make-obsolete name new "24.4")))
(defalias 'class-of #'eieio-object-class)
(make-obsolete 'class-of 'eieio-object-class "24.4")

(provide 'eieio-core)
(provide 'eieio)
;;; eieio.el ends here
