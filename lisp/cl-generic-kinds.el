;;; cl-generic-kinds.el --- new kinds of specializers, other combinations  -*- lexical-binding: t -*-

;;; Commentary:

;; A program may define kinds of specializers.  A generalizer has code for the tag of
;; a value, nil where its kind does not matter, and a function from a tag to the
;; specializers that fit; `cl-generic-generalizers' leads from a specializer to the
;; generalizers it needs.  The kinds that are built in do without, for speed, so that
;; function is only asked about others.
;;
;; Where a position has such specializers, its tag is (kinds TAG (GENERALIZER . TAG)...),
;; the first TAG being that of the kinds that are built in.
;;
;; `cl-generic-combine-methods' makes the effective method, once a program gives it
;; methods of its own.

;;; Code:

(require 'cl-generic)

(cl-defstruct (cl--generic-generalizer
               (:constructor cl-generic-make-generalizer
                             (name priority tagcode-function specializers-function))
               (:copier nil))
  "A kind of specializers."
  (name nil :documentation "The variable that holds it.")
  (priority 0 :documentation "Its specializers come before those of a lower one.")
  (tagcode-function nil :documentation "From a variable to a form for its tag.")
  (specializers-function nil :documentation "From a tag to the specializers.")
  (tag-function nil :documentation "What evaluates the form, once it is made."))

(defmacro cl-generic-define-generalizer
    (name priority tagcode-function specializers-function)
  "Define a kind of specializers, to be the value of NAME.
PRIORITY says how specific they are: types have 10, structures 50, `head' 80, `eql'
100.  TAGCODE-FUNCTION is called on the name of a variable and returns a form for
the tag of its value; SPECIALIZERS-FUNCTION is called on a tag and returns the
specializers that fit.  Both must take further arguments.  Tags are compared by
`equal', and nil says that the kind does not matter."
  (declare (indent 1) (debug (symbolp body)))
  `(eval-and-compile
     (defconst ,name (cl-generic-make-generalizer ',name ,priority ,tagcode-function
                                                  ,specializers-function))))

(cl-generic-define-generalizer cl--generic-t-generalizer
  0 (lambda (&rest _) t) (lambda (&rest _) '(t)))
(cl-generic-define-generalizer cl--generic-typeof-generalizer
  10 (lambda (name &rest _) `(if ,name (type-of ,name) 'null))
  (lambda (tag &rest _) (remq t (cl--generic-type-ancestry tag))))

(cl-defgeneric cl-generic-generalizers (specializer)
  "Return the generalizers that methods with SPECIALIZER need."
  (if (and (symbolp specializer) (cl--generic-known-p specializer))
      (append (unless (eq specializer t) (list cl--generic-typeof-generalizer))
              (list cl--generic-t-generalizer))
    (error "Unknown specializer %S" specializer)))

;;;; Tags

(defun cl--generic-want-kinds (specializer kinds)
  "Return KINDS with what SPECIALIZER needs: (TABLE GENERALIZER...).
TABLE leads to the tags that have been met."
  (let ((kinds (or kinds (list (make-hash-table :test 'equal))))
        (builtin (list cl--generic-t-generalizer cl--generic-typeof-generalizer)))
    (dolist (generalizer (cl-generic-generalizers specializer) kinds)
      (unless (or (memq generalizer builtin) (memq generalizer kinds))
        (nconc kinds (list generalizer))))))

(defun cl--generic-own-tag (generalizer x)
  "Return the tag that GENERALIZER has for X."
  (funcall (or (cl--generic-generalizer-tag-function generalizer)
               (setf (cl--generic-generalizer-tag-function generalizer)
                     (eval `(lambda (x)
                              ,(funcall (cl--generic-generalizer-tagcode-function
                                         generalizer)
                                        'x))
                           t)))
           x))

(defun cl--generic-kinds-tag (x tag kinds)
  "Return the tag of X, TAG being that of the built-in kinds, for KINDS as well."
  (let* ((tags (mapcar (lambda (generalizer) (cl--generic-own-tag generalizer x))
                       (cdr kinds)))
         (key (cons tag tags)))
    (cond ((not (cl-some #'identity tags)) tag)
          ((gethash key (car kinds)))
          (t (puthash key `(kinds ,tag ,@(cl-mapcan (lambda (generalizer own)
                                                      (and own (list (cons generalizer own))))
                                                    (cdr kinds) tags))
                      (car kinds))))))

(defun cl--generic-builtin-priority (specializer)
  "Return how specific the kind of SPECIALIZER is, a built-in one."
  (pcase specializer
    ('t 0)
    (`(eql ,_) 100)
    (`(derived-mode ,_) 90)
    (`(head ,_) 80)
    (`(subclass ,_) 60)
    (_ (if (memq specializer cl--all-builtin-types) 10 50))))

(defun cl--generic-kinds-ancestry (specializers own)
  "Return SPECIALIZERS and those for OWN, pairs (GENERALIZER . TAG), in order."
  (let ((ranked (mapcar (lambda (specializer)
                          (cons (cl--generic-builtin-priority specializer) specializer))
                        specializers)))
    (pcase-dolist (`(,generalizer . ,tag) own)
      (let ((priority (cl--generic-generalizer-priority generalizer)))
        (dolist (specializer (funcall (cl--generic-generalizer-specializers-function
                                       generalizer)
                                      tag))
          (setq ranked (nconc ranked (list (cons priority specializer)))))))
    (mapcar #'cdr (sort ranked (lambda (a b) (> (car a) (car b)))))))

;;;; Combinations

(cl-defgeneric cl-generic-combine-methods (generic methods)
  "Return the function that runs METHODS of GENERIC, the most specific one first.
`cl-generic-call-method' makes functions of single methods."
  (cl--generic-combine generic methods nil))

(provide 'cl-generic-kinds)
;;; cl-generic-kinds.el ends here
