;;; cl-struct.el --- cl-defstruct  -*- lexical-binding: t -*-

;;; Commentary:

;; `cl-defstruct' writes a constructor, a predicate, a copier and one accessor
;; per slot, and registers the type with `cl-struct-define' of cl-preloaded.  An
;; instance is a record whose slot zero is the type's name, or, with `:type', a
;; list or vector that carries the name only when `:named'.
;;
;; The parsed options travel through the functions below as a "plan", a record
;; made by hand because structures do not exist yet.  Accessors become places
;; by a function shared by all slots, `cl--struct-place'.

;;; Code:

(require 'cl-place)
(require 'cl-loop)

;;;; Places

(defun cl--struct-access (kind object index)
  "Return the form that reads element INDEX of OBJECT.
KIND is `list' for a list, otherwise OBJECT is a vector or record."
  (cond ((not (eq kind 'list)) `(aref ,object ,index))
        ((eq index 0) `(car ,object))
        (t `(nth ,index ,object))))

(defun cl--struct-place (type predicate accessor kind index)
  "Return the place expander of ACCESSOR.
It reads element INDEX of objects of TYPE, which PREDICATE recognises unless it
is nil; KIND is as for `cl--struct-access'."
  (lambda (do object)
    (macroexp-let2 nil object object
      (funcall do `(,accessor ,object)
               (lambda (value)
                 (let ((store (if (eq kind 'list)
                                  `(setcar (nthcdr ,index ,object) ,value)
                                `(aset ,object ,index ,value))))
                   (if predicate
                       `(if (,predicate ,object) ,store
                          (signal 'wrong-type-argument (list ',type ,object)))
                     store)))))))

(defun cl--struct-define-places (type predicate kind accessors)
  "Make the ACCESSORS of TYPE places.
ACCESSORS is a list of (NAME . INDEX), or (NAME) for a slot that is read only.
PREDICATE and KIND are as for `cl--struct-place'."
  (dolist (accessor accessors)
    (let ((name (car accessor)))
      (put name 'gv-expander
           (if (cdr accessor)
               (cl--struct-place type predicate name kind (cdr accessor))
             (lambda (_do &rest _)
               (error "%s is a read-only slot" name)))))))

;;;; Options

;; A plan: [NAME KIND NAMED INCLUDE OVERRIDES PREFIX CONSTRUCTORS COPIER PREDICATE
;; OFFSET DOC SLOTS DEFAULT].  KIND is `record', `list' or `vector'; PREDICATE and
;; COPIER are t until an option names them.  SLOTS has a (NAME DEFAULT OPTIONS...)
;; for each element of the object, tags and gaps included.

(defun cl--struct-option (plan option arguments)
  "Record OPTION with its list of ARGUMENTS in PLAN."
  (pcase option
    (:conc-name (aset plan 5 (if (car arguments)
                                 (format "%s" (car arguments)) "")))
    (:constructor
     (cond ((null arguments))
           ((null (car arguments)) (aset plan 12 nil))
           ((null (cdr arguments))
            (aset plan 12 nil)
            (aset plan 6 (cons (list (car arguments) t) (aref plan 6))))
           (t (aset plan 6 (cons arguments (aref plan 6))))))
    (:copier (if arguments (aset plan 7 (car arguments))))
    (:predicate (if arguments (aset plan 8 (car arguments))))
    (:include (aset plan 3 (car arguments))
              (aset plan 4 (mapcar (lambda (slot)
                                     (if (consp slot) slot (list slot)))
                                   (cdr arguments))))
    (:type (aset plan 1 (car arguments))
           (unless (memq (car arguments) '(list vector))
             (error "Invalid :type specifier: %s" (car arguments))))
    (:named (aset plan 2 t))
    (:initial-offset (aset plan 9 (car arguments)))
    ((or :print-function :noinline :documentation))
    (_ (error "Structure option %s unrecognized" option))))

(defun cl--struct-inherited-slots (plan)
  "Return the slots that the type of PLAN takes over from the one it includes."
  (let* ((class (cl--struct-get-class (aref plan 3)))
         (kind (or (cl--struct-class-type class) 'record))
         (slots (cl-struct-slot-info (aref plan 3))))
    (unless (eq kind (aref plan 1))
      (error ":type disagrees with :include for %s" (aref plan 0)))
    (if (cl--struct-class-named class) (aset plan 2 t))
    (dolist (override (aref plan 4))
      (unless (assq (car override) slots)
        (error "No slot %s in included struct %s" (car override) (aref plan 3))))
    (mapcar (lambda (slot)
              (let ((override (assq (car slot) (aref plan 4))))
                (cond ((null override) slot)
                      ((cddr override) override)
                      (t (append override (cddr slot))))))
            slots)))

(defun cl--struct-layout (plan slots)
  "Set the layout in PLAN from SLOTS, those of the type itself."
  (let ((own (mapcar (lambda (slot) (if (consp slot) slot (list slot))) slots))
        (gap (make-list (aref plan 9) '(cl-skip-slot)))
        (tag (and (or (eq (aref plan 1) 'record) (aref plan 2))
                  '((cl-tag-slot)))))
    (aset plan 11
          (if (and (aref plan 3)
                   (not (eq (aref plan 3) 'cl-structure-object)))
              (append (cl--struct-inherited-slots plan) gap own)
            (append gap tag own)))
    (let ((seen nil))
      (dolist (slot (aref plan 11))
        (unless (memq (car slot) '(cl-skip-slot cl-tag-slot))
          (if (memq (car slot) seen)
              (error "Duplicate slots named %s in %s" (car slot) (aref plan 0)))
          (push (car slot) seen))))))

(defun cl--struct-plan (head doc slots)
  "Return the plan for a `cl-defstruct' with name and options HEAD, DOC, SLOTS."
  (let* ((name (if (consp head) (car head) head))
         (plan (vector name 'record nil nil nil nil nil t t 0 doc nil t)))
    (dolist (option (and (consp head) (cdr head)))
      (if (consp option)
          (cl--struct-option plan (car option) (cdr option))
        (cl--struct-option plan option nil)))
    (unless (aref plan 5) (aset plan 5 (format "%s-" (symbol-name name))))
    (if (and (null (aref plan 3)) (eq (aref plan 1) 'record)
             (not (eq name 'cl-structure-object)))
        (aset plan 3 'cl-structure-object))
    (cl--struct-layout plan slots)
    (if (eq (aref plan 7) t) (aset plan 7 (intern (format "copy-%s" name))))
    (cond ((not (assq 'cl-tag-slot (aref plan 11))) (aset plan 8 nil))
          ((eq (aref plan 8) t) (aset plan 8 (intern (format "%s-p" name)))))
    (if (aref plan 12)
        (push (list (intern (format "make-%s" name)) t) (aref plan 6)))
    plan))

;;;; Functions of a type

(defun cl--struct-tags (name)
  "Return the variable for the tags of the kind of structure NAME."
  (intern (format "cl-struct-%s-tags" name)))

(defun cl--struct-tag-test (plan object)
  "Return a form that tells whether the variable OBJECT is of the type of PLAN."
  (let* ((slots (aref plan 11))
         (index (- (length slots) (length (memq (assq 'cl-tag-slot slots) slots))))
         (tags (cl--struct-tags (aref plan 0))))
    (pcase (aref plan 1)
      ('record `(memq (type-of ,object) ,tags))
      ('list (if (eq index 0)
                 `(memq (car-safe ,object) ,tags)
               `(and (consp ,object) (memq (nth ,index ,object) ,tags))))
      (_ `(and (vectorp ,object) (>= (length ,object) ,(length slots))
               (memq (aref ,object ,index) ,tags))))))

(defun cl--struct-predicate-forms (plan)
  "Return the forms that define the predicate of PLAN."
  (let ((name (aref plan 0)) (predicate (aref plan 8)))
    (and predicate
         `((defun ,predicate (cl-x)
             (declare (side-effect-free error-free))
             (and ,(cl--struct-tag-test plan 'cl-x) t))
           (put ',name 'cl-deftype-satisfies ',predicate)))))

(defun cl--struct-accessor (plan accessor slot index)
  "Return the definition of ACCESSOR for SLOT, element INDEX, by PLAN."
  (let* ((name (aref plan 0))
         (doc (plist-get (cddr slot) :documentation))
         (access (cl--struct-access (aref plan 1) 'cl-x index)))
    `(defun ,accessor (cl-x)
       ,(format "Access slot \"%s\" of `%s' struct CL-X.%s" (car slot) name
                (if doc (concat "\n" doc) ""))
       (declare (side-effect-free t))
       ,(if (assq 'cl-tag-slot (aref plan 11))
            `(if ,(cl--struct-tag-test plan 'cl-x) ,access
               (signal 'wrong-type-argument (list ',name cl-x)))
          access))))

(defun cl--struct-accessor-forms (plan)
  "Return the forms that define the accessors of PLAN."
  (let ((index -1) (forms nil) (places nil))
    (dolist (slot (aref plan 11))
      (setq index (1+ index))
      (unless (memq (car slot) '(cl-tag-slot cl-skip-slot))
        (let ((accessor (intern (format "%s%s" (aref plan 5) (car slot)))))
          (push (cl--struct-accessor plan accessor slot index) forms)
          (push (cons accessor (unless (plist-get (cddr slot) :read-only) index))
                places))))
    (and forms
         (append (nreverse forms)
                 `((cl--struct-define-places
                    ',(aref plan 0) ',(aref plan 8) ',(aref plan 1)
                    ',(nreverse places)))))))

(defun cl--struct-default-arguments (plan)
  "Return the lambda list of the default constructor of PLAN."
  (let ((keys nil))
    (dolist (slot (aref plan 11))
      (unless (memq (car slot) '(cl-tag-slot cl-skip-slot))
        (push (if (cadr slot) (list (car slot) (cadr slot)) (car slot)) keys)))
    (and keys (cons '&key (nreverse keys)))))

(defun cl--struct-boa-arguments (plan arguments)
  "Return the lambda list ARGUMENTS with the defaults of the slots of PLAN."
  (let ((section nil) (slots (aref plan 11)))
    (mapcar (lambda (part)
              (if (memq part '(&optional &key &rest &body &aux &allow-other-keys))
                  (setq section part)
                (let* ((head (if (consp part) (car part) part))
                       (variable (if (consp head) (cadr head) head))
                       (slot (assq variable slots)))
                  (if (and (memq section '(&optional &key)) slot (cadr slot)
                           (null (cdr-safe part)))
                      (list head (cadr slot))
                    part))))
            (cl--lambda-undot arguments))))

(defun cl--struct-parameters (arguments)
  "Return the variables that the lambda list ARGUMENTS binds."
  (let ((variables nil))
    (dolist (part arguments)
      (let* ((head (if (consp part) (car part) part))
             (variable (if (consp head) (cadr head) head)))
        (unless (eq (aref (symbol-name variable) 0) ?&)
          (push variable variables))))
    variables))

(defun cl--struct-constructor (plan constructor)
  "Return the definition of CONSTRUCTOR, a list (NAME ARGUMENTS [DOC]), by PLAN."
  (let* ((name (aref plan 0))
         (default (eq (nth 1 constructor) t))
         (arguments (if default
                        (cl--struct-default-arguments plan)
                      (cl--struct-boa-arguments plan (nth 1 constructor))))
         (known (cl--struct-parameters arguments))
         (values (mapcar (lambda (slot)
                           (pcase (car slot)
                             ('cl-skip-slot nil)
                             ('cl-tag-slot `',name)
                             (variable (if (memq variable known) variable
                                         (cadr slot)))))
                         (aref plan 11))))
    `(cl-defun ,(car constructor) ,arguments
       ,(or (nth 2 constructor)
            (format "Constructor for objects of type `%s'." name))
       (declare (side-effect-free t))
       (,(aref plan 1) ,@values))))

;;;; The macro

(defmacro cl-defstruct (name &rest slots)
  "Define a structure type.
NAME is a symbol or (NAME OPTIONS...).  SLOTS begin with an optional docstring;
each of them is SLOT or (SLOT DEFAULT OPTION VALUE...), with the options
`:read-only', `:type' and `:documentation'.

The definition makes a constructor make-NAME with keyword arguments, a predicate
NAME-p, a copier copy-NAME and accessors NAME-SLOT.  Options of NAME are:

  (:conc-name PREFIX)            what accessors begin with
  (:constructor NAME [ARGLIST])  another constructor; nil for no default one
  (:copier NAME), (:predicate NAME)
  (:include TYPE SLOTS...)       begin with the slots of TYPE
  (:type list), (:type vector)   keep it in a list or vector
  :named                         and put the name in front
  (:initial-offset N)            after N unused elements
  :noinline, (:print-function F) accepted without effect

\(fn NAME &optional DOCSTRING &rest SLOTS)"
  (declare (doc-string 2) (indent 1))
  (let* ((doc (if (stringp (car slots)) (pop slots)))
         (plan (cl--struct-plan name doc slots))
         (type (aref plan 0))
         (tags (cl--struct-tags type)))
    `(progn
       (defvar ,tags)
       (eval-and-compile
         (cl-struct-define ',type ,doc ',(aref plan 3) ',(aref plan 1)
                           ,(aref plan 2) ',(aref plan 11) ',tags ',type
                           ,(not (memq (aref plan 1) '(list vector)))))
       ,@(cl--struct-predicate-forms plan)
       ,@(cl--struct-accessor-forms plan)
       ,@(and (aref plan 7) `((defalias ',(aref plan 7) #'copy-sequence)))
       ,@(mapcar (lambda (constructor) (cl--struct-constructor plan constructor))
                 (aref plan 6))
       ',type)))

;;;; Looking into types

(defun cl-struct-sequence-type (struct-type)
  "Return `list' or `vector' if STRUCT-TYPE is kept in one, else nil."
  (declare (side-effect-free t) (pure t))
  (cl--struct-class-type (cl--struct-get-class struct-type)))

(defun cl--struct-slot-line (slot)
  "Return the descriptor SLOT as a list (NAME DEFAULT OPTIONS...)."
  (let ((type (cl--slot-descriptor-type slot))
        (options nil))
    (dolist (prop (cl--slot-descriptor-props slot))
      (push (car prop) options)
      (push (cdr prop) options))
    `(,(cl--slot-descriptor-name slot) ,(cl--slot-descriptor-initform slot)
      ,@(unless (eq type t) (list :type type))
      ,@(nreverse options))))

(defun cl-struct-slot-info (struct-type)
  "Return a list (SLOT DEFAULT OPTIONS...) for each slot of STRUCT-TYPE.
The tag, if there is one, comes under the name `cl-tag-slot'."
  (declare (side-effect-free t) (pure t))
  (let* ((class (cl--struct-get-class struct-type))
         (lines (mapcar #'cl--struct-slot-line (cl--struct-class-slots class))))
    (if (cl--struct-class-type class) lines (cons '(cl-tag-slot) lines))))

(defun cl-struct-slot-offset (struct-type slot-name)
  "Return the position of slot SLOT-NAME in objects of STRUCT-TYPE."
  (declare (side-effect-free t) (pure t))
  (or (gethash slot-name
               (cl--class-index-table (cl--struct-get-class struct-type)))
      (signal 'cl-struct-unknown-slot (list struct-type slot-name))))

(defun cl--struct-checked-offset (struct-type slot-name object)
  "Return the position of slot SLOT-NAME in OBJECT, which must be a STRUCT-TYPE."
  (unless (cl-typep object struct-type)
    (signal 'wrong-type-argument (list struct-type object)))
  (cl-struct-slot-offset struct-type slot-name))

(defun cl-struct-slot-value (struct-type slot-name inst)
  "Return the value of slot SLOT-NAME in INST, an object of STRUCT-TYPE."
  (declare (side-effect-free t))
  (let ((index (cl--struct-checked-offset struct-type slot-name inst)))
    (if (consp inst) (nth index inst) (aref inst index))))

(defun cl--set-struct-slot-value (struct-type slot-name inst value)
  "Set slot SLOT-NAME in INST, an object of STRUCT-TYPE, to VALUE."
  (let ((index (cl--struct-checked-offset struct-type slot-name inst)))
    (if (consp inst)
        (setcar (nthcdr index inst) value)
      (aset inst index value))))

(gv-define-simple-setter cl-struct-slot-value cl--set-struct-slot-value)

;;;; Patterns

(defun cl--struct-field-pattern (type field)
  "Return a pcase pattern for FIELD, a slot of TYPE or (SLOT PATTERN)."
  (let ((slot (if (consp field) (car field) field))
        (pattern (if (consp field) (cadr field) field)))
    `(app (lambda (object) (cl-struct-slot-value ',type ',slot object))
          ,pattern)))

(pcase-defmacro cl-struct (type &rest fields)
  "Match an object of structure TYPE.
Each of FIELDS is (SLOT PATTERN), where PATTERN must match the slot's value, or
a symbol SLOT, which is bound to it."
  `(and (pred (lambda (object) (cl-typep object ',type)))
        ,@(mapcar (lambda (field) (cl--struct-field-pattern type field))
                  fields)))

(pcase-defmacro cl-type (type)
  "Match an object of TYPE, a type specifier as for `cl-typep'."
  `(pred (lambda (object) (cl-typep object ',type))))

(provide 'cl-struct)
;;; cl-struct.el ends here
