;;; cl-preloaded.el --- class objects behind structures  -*- lexical-binding: t -*-

;;; Commentary:

;; Every structure type is described by a class object: a record that knows the
;; name, the parents and the slots of the type.  It hangs on the property
;; `cl--class' of the type's name.  An instance carries only the name, in slot
;; zero of its record, so printing and `type-of' need nothing from here.
;;
;; Membership is a question of names too: the variable in the class's
;; `children-sym' lists the tags of the type and of all types that include it,
;; hence a predicate is one `memq'.
;;
;; Class objects are structures themselves.  The circle is broken by building
;; the first records by hand at the end of this file.

;;; Code:

(define-error 'cl-assertion-failed "Assertion failed")
(define-error 'cl-struct-unknown-slot "struct has no such slot")

(defun cl--assertion-failed (form &optional string shown arguments)
  "Report that the assertion FORM does not hold.
With STRING, signal an error whose text is STRING formatted with the lists
SHOWN and ARGUMENTS; else signal `cl-assertion-failed' with FORM and SHOWN."
  (if string
      (apply #'error string (append shown arguments))
    (signal 'cl-assertion-failed (cons form shown))))

;;;; Which builtin type is a kind of which

(defconst cl--typeof-types
  '((integer number number-or-marker atom)
    (symbol atom) (string array sequence atom)
    (cons list sequence)
    (marker number-or-marker atom)
    (overlay atom) (float number atom) (window-configuration atom)
    (process atom) (window atom) (subr atom)
    (compiled-function function atom)
    (module-function function atom)
    (buffer atom)
    (char-table array sequence atom)
    (bool-vector array sequence atom)
    (frame atom) (hash-table atom) (terminal atom)
    (thread atom) (mutex atom) (condvar atom)
    (font-spec atom) (font-entity atom) (font-object atom)
    (vector array sequence atom)
    (user-ptr atom)
    (null symbol list sequence atom))
  "Each value of `type-of' with its supertypes, the nearest first.
`null' stands for the type of nil.")

(defconst cl--all-builtin-types
  (let ((all nil))
    (dolist (line cl--typeof-types)
      (dolist (type line)
        (unless (memq type all) (setq all (cons type all)))))
    (nreverse all))
  "Every type named in `cl--typeof-types'.")

;;;; Records of this file, by position

(defmacro cl--define-record (tag predicate prefix &rest slots)
  "Define PREFIXname to read slot name, for each of SLOTS, of records like TAG.
PREDICATE, a symbol, is defined to recognise the records of TAG's family."
  `(progn
     (defun ,predicate (object)
       ,(format "Non-nil if OBJECT is a `%s'." tag)
       (and (memq (type-of object)
                  ,(intern (format "cl-struct-%s-tags" tag)))
            t))
     (put ',tag 'cl-deftype-satisfies ',predicate)
     ,@(let ((index 0))
         (mapcar
          (lambda (slot)
            (setq index (1+ index))
            (let ((reader (intern (format "%s%s" prefix slot))))
              `(progn
                 (defun ,reader (object)
                   ,(format "Return slot `%s' of OBJECT, a `%s'." slot tag)
                   (aref object ,index))
                 (put ',reader 'cl--record-slot ,index))))
          slots))))

(defvar cl-struct-cl-structure-object-tags nil
  "Tags of the types that descend from `cl-structure-object'.")
(defvar cl-struct-cl--class-tags '(cl--class cl-structure-class)
  "Tags of the types of class objects.")
(defvar cl-struct-cl-structure-class-tags '(cl-structure-class)
  "Tags of the class objects of structures.")
(defvar cl-struct-cl-slot-descriptor-tags '(cl-slot-descriptor)
  "Tags of slot descriptors.")

(cl--define-record cl-slot-descriptor cl-slot-descriptor-p
                   cl--slot-descriptor- name initform type props)
(cl--define-record cl--class cl--class-p
                   cl--class- name docstring parents slots index-table)
(cl--define-record cl-structure-class cl--struct-class-p
                   cl--struct-class- name docstring parents slots index-table
                   tag type named print children-sym)

(defun cl-struct-p (object)
  "Non-nil if OBJECT is an instance of a structure type kept in records."
  (and (memq (type-of object) cl-struct-cl-structure-object-tags) t))
(put 'cl-structure-object 'cl-deftype-satisfies 'cl-struct-p)

(defun cl--make-slot-descriptor (name &optional initform type props)
  "Return a descriptor for slot NAME with INITFORM, TYPE and the alist PROPS."
  (record 'cl-slot-descriptor name initform type props))

(defun cl--copy-slot-descriptor (slot)
  "Return a copy of the descriptor SLOT that shares no property cell with it."
  (let ((copy (copy-sequence slot)))
    (aset copy 4 (copy-alist (aref copy 4)))
    copy))

(defun cl--struct-new-class (name docstring parents type named slots
                                  index-table children-sym tag print)
  "Return a class object for the structure type NAME.
DOCSTRING, PARENTS, TYPE, NAMED, SLOTS, INDEX-TABLE, CHILDREN-SYM, TAG and
PRINT fill the slots of those names."
  (record 'cl-structure-class name docstring parents slots index-table
          tag type named print children-sym))

;;;; Finding classes

(defun cl--find-class (type)
  "Return the class object of the symbol TYPE, or nil."
  (get type 'cl--class))

(defun cl--set-find-class (type class)
  "Make CLASS the class object of the symbol TYPE."
  (put type 'cl--class class))
(put 'cl--find-class 'gv-expander
     (lambda (do type)
       (macroexp-let2 macroexp-copyable-p type type
         (funcall do `(cl--find-class ,type)
                  (lambda (class) `(cl--set-find-class ,type ,class))))))

(defun cl-find-class (type)
  "Return the class object of the symbol TYPE, or nil."
  (cl--find-class type))

(defun cl--struct-get-class (name)
  "Return the class object of the structure type NAME, or signal an error."
  (let ((class (and (symbolp name) (cl--find-class name))))
    (or (and class (eq (type-of class) 'cl-structure-class) class)
        (error "%S is not a struct name" name))))

(defun cl--struct-name-p (name)
  "Non-nil if NAME can name a structure type."
  (and name (symbolp name) (not (keywordp name))))

(defun cl--class-allparents (class)
  "Return the names of CLASS and of all its ancestors, the nearest first."
  (if (eq (type-of class) 'cl-structure-class)
      (let ((names nil))
        (while class
          (setq names (cons (cl--class-name class) names)
                class (car (cl--class-parents class))))
        (nreverse names))
    (mapcar #'cl--class-name (eieio--class-precedence-list class))))
(declare-function eieio--class-precedence-list "eieio-core" (class))

;;;; Defining a structure type

(defun cl--plist-to-alist (plist)
  "Return the property list PLIST as an alist."
  (let ((alist nil))
    (while plist
      (setq alist (cons (cons (car plist) (cadr plist)) alist)
            plist (cddr plist)))
    (nreverse alist)))

(defun cl--struct-slot-descriptor (slot)
  "Return a descriptor for SLOT, a list (NAME INITFORM OPTIONS...)."
  (let ((props (cl--plist-to-alist (cddr slot)))
        (type t))
    (let ((typed (assq :type props)))
      (when typed
        (setq type (cdr typed)
              props (delq typed props))))
    (cl--make-slot-descriptor (car slot) (cadr slot) type props)))

(defun cl--struct-register-tag (parent tag)
  "Note in PARENT and all its ancestors that TAG marks one of their kind."
  (while parent
    (let ((symbol (cl--struct-class-children-sym parent)))
      (unless (memq tag (symbol-value symbol))
        (set symbol (cons tag (symbol-value symbol)))))
    (setq parent (car (cl--class-parents parent)))))

(defun cl--struct-index (slots offset)
  "Return a table from the names of the descriptors SLOTS to their positions.
The first slot is at OFFSET."
  (let ((table (make-hash-table :size (max 1 (length slots)) :test 'eq)))
    (mapc (lambda (slot)
            (let ((name (cl--slot-descriptor-name slot)))
              (unless (memq name '(cl-tag-slot cl-skip-slot))
                (if (gethash name table)
                    (error "Duplicate slots named %s in %s" name
                           (mapcar #'cl--slot-descriptor-name slots)))
                (puthash name offset table))
              (setq offset (1+ offset))))
          slots)
    table))

(defun cl-struct-define (name docstring parent type named slots children-sym
                              tag print)
  "Make NAME a structure type.
DOCSTRING describes it; PARENT is the type it includes or nil; TYPE is `record',
`vector' or `list'; NAMED says whether a list or vector carries a tag; SLOTS is
a list of (SLOT INITFORM OPTIONS...); CHILDREN-SYM is the variable for the tags
of its kind, TAG is its own; PRINT is kept for those who ask."
  (let* ((recordp (or (null type) (eq type 'record)))
         (parent-class (and parent (cl--struct-get-class parent)))
         (own (if (and recordp (eq (car-safe (car slots)) 'cl-tag-slot))
                  (cdr slots) slots))
         (vector (vconcat (mapcar #'cl--struct-slot-descriptor own)))
         (class (cl--struct-new-class
                 name docstring (and parent-class (list parent-class))
                 (if recordp nil type) named vector
                 (cl--struct-index vector (if recordp 1 0))
                 children-sym tag print)))
    (unless (boundp children-sym) (set children-sym nil))
    (cl--struct-register-tag class tag)
    (cl--set-find-class name class)))

;;;; The types of this file

(defconst cl--struct-default-parent 'cl-structure-object
  "The type that a structure kept in records includes by default.")

(cl-struct-define 'cl-structure-object
                  "The root parent of all \"normal\" CL structs"
                  nil 'record nil '((cl-tag-slot))
                  'cl-struct-cl-structure-object-tags 'cl-structure-object t)
(cl-struct-define 'cl-slot-descriptor
                  "What is known of one slot of a structure or class."
                  'cl-structure-object 'record nil
                  '((cl-tag-slot) (name) (initform) (type) (props))
                  'cl-struct-cl-slot-descriptor-tags 'cl-slot-descriptor t)
(cl-struct-define 'cl--class
                  "What all class objects have in common."
                  'cl-structure-object 'record nil
                  '((cl-tag-slot) (name nil :type symbol)
                    (docstring nil :type string)
                    (parents nil :type (list-of cl--class))
                    (slots nil :type (vector cl-slot-descriptor))
                    (index-table nil :type hash-table))
                  'cl-struct-cl--class-tags 'cl--class t)
(cl-struct-define 'cl-structure-class
                  "The type of the class objects of structures."
                  'cl--class 'record nil
                  '((cl-tag-slot) (name nil :type symbol)
                    (docstring nil :type string)
                    (parents nil :type (list-of cl--class))
                    (slots nil :type (vector cl-slot-descriptor))
                    (index-table nil :type hash-table)
                    (tag nil :type symbol) (type nil :type (memq (vector list)))
                    (named nil :type bool) (print nil :type bool)
                    (children-sym nil :type symbol))
                  'cl-struct-cl-structure-class-tags 'cl-structure-class t)

(provide 'cl-preloaded)
;;; cl-preloaded.el ends here
