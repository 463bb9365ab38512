;;; cl.el --- the names Common Lisp gives its functions, without a prefix  -*- lexical-binding: t -*-

;;; Commentary:

;; Before `cl-lib' the same functions had names without `cl-', and older programs
;; use them.  All but a few are aliases; here are also the forms that `cl-lib'
;; does not have: `flet', which binds functions dynamically, `lexical-let', which
;; binds variables lexically whatever the file says, and `labels'.

;;; Code:

(require 'cl-lib)
(require 'gv)

;;;; Aliases

(dolist (name '(acons adjoin assert assoc-if assoc-if-not block callf callf2 case
                check-type coerce compiler-macroexpand concatenate copy-list count
                count-if count-if-not decf declaim define-compiler-macro defstruct
                deftype delete-duplicates delete-if delete-if-not
                destructuring-bind do do* do-all-symbols do-symbols ecase eighth
                endp equalp etypecase eval-when evenp every fifth fill find find-if
                find-if-not first floatp-safe fourth gcd gentemp getf incf
                intersection isqrt lcm ldiff letf letf* list* list-length
                load-time-value locally loop macrolet make-random-state map mapcon
                mapl maplist member-if member-if-not merge minusp mismatch
                multiple-value-apply multiple-value-bind multiple-value-call
                multiple-value-list multiple-value-setq nintersection ninth notany
                notevery nset-difference nset-exclusive-or nsublis nsubst nsubst-if
                nsubst-if-not nsubstitute nsubstitute-if nsubstitute-if-not
                nth-value nunion oddp pairlis plusp position position-if
                position-if-not proclaim progv psetf psetq pushnew random-state-p
                rassoc-if rassoc-if-not reduce remf remove-duplicates remove-if
                remove-if-not remprop replace rest return return-from revappend
                rotatef search second set-difference set-exclusive-or seventh
                shiftf signum sixth some stable-sort sublis subseq subsetp subst
                subst-if subst-if-not substitute substitute-if substitute-if-not
                svref symbol-macrolet tailp tenth the third tree-equal typecase
                typep union values values-list copy-seq nreconc))
  (let ((definition (intern (format "cl-%s" name))))
    (if (fboundp definition) (defalias name definition))))

;; With a star where the plain name is taken.
(dolist (name '(assoc ceiling defmacro defsubst defun delete floor function get
                mapcar member mod random rassoc rem remove round sort truncate))
  (defalias (intern (format "%s*" name)) (intern (format "cl-%s" name))))

(defalias 'cl-macroexpand #'macroexpand)
(defalias 'cl-macroexpand-all #'macroexpand-all)

;;;; flet and labels

(defmacro flet (bindings &rest body)
  "Evaluate BODY with the functions in BINDINGS redefined, for everyone.
Each of BINDINGS is (NAME ARGLIST BODY...).  The definitions hold for whatever BODY
calls, until it is left.

\(fn ((FUNC ARGLIST BODY...) ...) FORM...)"
  (declare (indent 1) (debug cl-flet))
  `(cl-letf ,(mapcar
              (lambda (binding)
                (if (macrop (car binding))
                    (error "Use `labels', not `flet', to rebind macro names"))
                `((symbol-function ',(car binding))
                  (cl-function (lambda ,(cadr binding)
                                 (cl-block ,(car binding) ,@(cddr binding))))))
              bindings)
     ,@body))

(defmacro labels (bindings &rest body)
  "Make local functions that see each other and evaluate BODY.

\(fn ((FUNC ARGLIST BODY...) ...) FORM...)"
  (declare (indent 1) (debug cl-flet))
  (let* ((names (mapcar (lambda (binding)
                          (cons (car binding) (cl--local-variable (car binding))))
                        bindings))
         (values (mapcan (lambda (binding)
                           (list (cdr (assq (car binding) names))
                                 `(cl-function (lambda ,@(cdr binding)))))
                         bindings)))
    (macroexpand-all `(lexical-let ,(mapcar #'cdr names)
                        (setq ,@values)
                        ,@body)
                     (cl--local-environment names))))

;;;; lexical-let

;; Each variable lives in the car of a cell.  In a file with dynamic binding a
;; lambda does not remember the variable that holds the cell, so every function in
;; the body is given the cells as its first arguments, once and for all.

(defvar cl--lexical-cells nil
  "Variables that hold the cells of the `lexical-let' forms around this one.")

(defun cl--lexical-function (outer function)
  "Return a form for FUNCTION, the argument of `function', that keeps its cells.
OUTER is the expander of `function' around the `lexical-let', or nil."
  (cond ((eq (car-safe function) 'lambda)
         `(apply-partially
           (function ,(append `(lambda (,@cl--lexical-cells ,@(cadr function)))
                              (cddr function)))
           ,@cl--lexical-cells))
        (outer (funcall outer function))
        (t (list 'function function))))

(defun cl--lexical-expander (cells)
  "Return an expander for `function' in the scope of CELLS."
  (let ((outer (cdr (assq 'function macroexpand-all-environment)))
        (made (make-hash-table :test 'eq)))
    (lambda (function)
      ;; An expansion that is met again must not be expanded again.
      (or (gethash function made)
          (let* ((cl--lexical-cells cells)
                 (form (cl--lexical-function outer function)))
            (pcase form
              (`(function ,inner) (puthash inner form made))
              (`(apply-partially ,(and inner-form `(function ,inner)) . ,_)
               (puthash inner inner-form made)))
            form)))))

(defmacro lexical-let (bindings &rest body)
  "Like `let' on BINDINGS and BODY, but the variables are bound lexically.
Functions made in BODY keep them, with dynamic binding as well."
  (declare (indent 1) (debug let))
  (let* ((variables (mapcar (lambda (binding)
                              (let ((name (or (car-safe binding) binding)))
                                (list name (make-symbol (format "--%s--" name))
                                      (car (cdr-safe binding)))))
                            bindings))
         (cells (append (mapcar #'cadr variables) cl--lexical-cells))
         (places (mapcar (lambda (variable)
                           `(,(car variable) (car ,(cadr variable))))
                         variables)))
    `(let ,(mapcar (lambda (variable) `(,(cadr variable) (list ,(nth 2 variable))))
                   variables)
       ,@(macroexp-unprogn
          (let ((cl--lexical-cells cells))
            (macroexpand-all
             `(cl-symbol-macrolet ,places ,@body)
             (cons (cons 'function (cl--lexical-expander cells))
                   macroexpand-all-environment)))))))

(defmacro lexical-let* (bindings &rest body)
  "Like `let*' on BINDINGS and BODY, but the variables are bound lexically."
  (declare (indent 1) (debug let))
  (if (null bindings)
      (macroexp-progn body)
    `(lexical-let (,(car bindings))
       (lexical-let* ,(cdr bindings) ,@body))))

;;;; Places

(defmacro define-modify-macro (name arglist function &optional doc)
  "Define the macro NAME, which stores what FUNCTION returns in a place.
FUNCTION is called on the value of the place and the arguments in ARGLIST.  DOC
documents the macro."
  (declare (indent 2))
  (let* ((rest (cadr (memq '&rest arglist)))
         (plain (remq '&optional (seq-take-while (lambda (name) (not (eq name '&rest)))
                                                 arglist))))
    `(cl-defmacro ,name (place ,@arglist)
       ,@(and doc (list doc))
       ,(if rest
            `(apply #'list 'cl-callf ',function place ,@plain ,rest)
          `(list 'cl-callf ',function place ,@plain)))))

(defmacro defsetf (name function-or-arglist &rest rest)
  "Define how `setf' stores in the place (NAME ARGS...).
FUNCTION-OR-ARGLIST is a function that stores, called on ARGS and the value, which
must return the value unless REST begins with non-nil; or an argument list, with
REST being the list of one variable for the value, a docstring and a body that
returns the form."
  (if (not (listp function-or-arglist))
      `(gv-define-simple-setter ,name ,function-or-arglist ,(car rest))
    `(gv-define-setter ,name (,@(car rest) ,@function-or-arglist)
       ,@(if (stringp (cadr rest)) (cddr rest) (cdr rest)))))

(provide 'cl)
;;; cl.el ends here
