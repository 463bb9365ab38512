;;; eieio-base.el --- classes to inherit special behaviour from  -*- lexical-binding: t -*-

;;; Commentary:

;; A class that inherits from one of these gets an instance that borrows slots from
;; another one, a list of its instances, a single instance, or names.

;;; Code:

(require 'eieio)

;;;; Slots from a parent

(defclass eieio-instance-inheritor ()
  ((parent-instance :initarg :parent-instance
                    :type eieio-instance-inheritor
                    :documentation "Where slots that are unbound are looked up."))
  "A class whose instances may have another one as their parent.
`clone' makes a child: a slot of it has the value of its parent until it is set."
  :abstract t)

(cl-defmethod slot-unbound ((object eieio-instance-inheritor) _class slot-name _fn)
  "Return what SLOT-NAME is in the parent of OBJECT."
  (if (slot-boundp object 'parent-instance)
      (eieio-oref (oref object parent-instance) slot-name)
    (cl-call-next-method)))

(cl-defmethod clone ((obj eieio-instance-inheritor) &rest params)
  "Return an instance whose parent is OBJ, with slots set from PARAMS.
PARAMS are initargs and values, perhaps with a name before them."
  (let ((child (copy-sequence obj)))
    (dolist (slot (eieio-class-slots (eieio-object-class obj)))
      (slot-makeunbound child (eieio-slot-descriptor-name slot)))
    (oset child parent-instance obj)
    (when (stringp (car params))
      (eieio-object-set-name-string child (pop params)))
    (shared-initialize child params)
    child))

(cl-defmethod eieio-instance-inheritor-slot-boundp ((object eieio-instance-inheritor) slot)
  "Return non-nil if SLOT has a value in OBJECT, in its parent, or further up."
  (or (slot-boundp object slot)
      (and (slot-boundp object 'parent-instance)
           (eieio-instance-inheritor-slot-boundp (oref object parent-instance) slot))))

;;;; A list of all instances

(defclass eieio-instance-tracker ()
  ((tracking-symbol :type symbol
                    :allocation :class
                    :documentation "The variable that holds the list of instances."))
  "A class whose instances stand in the list that is the value of a variable.
A child of it must say by the initform of `tracking-symbol' which one."
  :abstract t)

(cl-defmethod initialize-instance :after ((this eieio-instance-tracker) &rest _slots)
  "Put THIS at the end of the list of instances."
  (let ((variable (oref this tracking-symbol)))
    (set variable (append (symbol-value variable) (list this)))))

(cl-defmethod delete-instance ((this eieio-instance-tracker))
  "Take THIS out of the list of instances."
  (let ((variable (oref this tracking-symbol)))
    (set variable (delq this (symbol-value variable)))))

(defun eieio-instance-tracker-find (key slot list-symbol)
  "Return the first instance whose SLOT is equal to KEY, or nil.
LIST-SYMBOL is the variable that holds the instances."
  (object-assoc key slot (symbol-value list-symbol)))

;;;; A single instance

(defclass eieio-singleton ()
  ((singleton :type eieio-singleton
              :allocation :class
              :documentation "The instance, once there is one."))
  "A class that has one instance, which all calls of its constructor return."
  :abstract t)

(cl-defmethod make-instance ((class (subclass eieio-singleton)) &rest _slots)
  "Return the instance of CLASS, made if need be."
  (let ((only (oref-default class singleton)))
    (if (eq only eieio--unbound)
        (oset-default class singleton (cl-call-next-method))
      only)))

;;;; Names

(defclass eieio-named ()
  ((object-name :initarg :object-name :initform nil))
  "A class whose instances keep their names in a slot."
  :abstract t)

(cl-defmethod eieio-object-name-string ((obj eieio-named))
  "Return the name of OBJ, or one made for it."
  (or (oref obj object-name) (cl-call-next-method)))

(cl-defmethod eieio-object-set-name-string ((obj eieio-named) name)
  "Give OBJ the string NAME."
  (cl-check-type name string)
  (oset obj object-name name))

(defun eieio-base--next-name (name)
  "Return NAME, a string or nil, with the next higher number at its end."
  (if (and name (string-match "-\\([0-9]+\\)\\'" name))
      (concat (substring name 0 (match-beginning 1))
              (number-to-string (1+ (string-to-number (match-string 1 name)))))
    (concat name "-1")))

(cl-defmethod clone ((obj eieio-named) &rest params)
  "Return a copy of OBJ with slots set from PARAMS, and with a name of its own."
  (let* ((given (stringp (car params)))
         (copy (apply #'cl-call-next-method obj (if given (cdr params) params))))
    (cond (given (oset copy object-name (car params)))
          ((not (plist-member params :object-name))
           (oset copy object-name (eieio-base--next-name (oref obj object-name)))))
    copy))

(provide 'eieio-base)
;;; eieio-base.el ends here
