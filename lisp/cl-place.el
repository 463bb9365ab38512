;;; cl-place.el --- macros that change places  -*- lexical-binding: t -*-

;;; Commentary:

;; A place is a form that names where a value is kept: a variable, (car x),
;; (aref v i).  These macros read a place, compute, and write it back, and each
;; part of the place is evaluated once.  The knowledge of how a place is read
;; and written belongs to gv; nothing here looks inside one.

;;; Code:

(require 'gv)
(require 'cl-local)

;;;; One place

(defmacro cl-incf (place &optional amount)
  "Add AMOUNT, 1 by default, to the number in PLACE; return the sum."
  (declare (debug (place &optional form)))
  (if (symbolp place)
      `(setq ,place ,(if amount `(+ ,place ,amount) `(1+ ,place)))
    (gv-letplace (getter setter) place
      (funcall setter (if amount `(+ ,getter ,amount) `(1+ ,getter))))))

(defmacro cl-decf (place &optional amount)
  "Subtract AMOUNT, 1 by default, from the number in PLACE; return the rest."
  (declare (debug cl-incf))
  (if (symbolp place)
      `(setq ,place ,(if amount `(- ,place ,amount) `(1- ,place)))
    (gv-letplace (getter setter) place
      (funcall setter (if amount `(- ,getter ,amount) `(1- ,getter))))))

(defun cl--pushnew-test (keys)
  "Return the membership function for KEYS of a `cl-pushnew', or nil."
  (cond ((null keys) 'memql)
        ((and (eq (car keys) :test) (null (cddr keys)))
         (pcase (cadr keys)
           ((or ''equal '#'equal) 'member)
           ((or ''eq '#'eq) 'memq)
           ((or ''eql '#'eql) 'memql)))))

(defmacro cl-pushnew (x place &rest keys)
  "Add X to the list in PLACE unless it is a member; return the list.
KEYS are `:test', `:test-not' and `:key' and their values, as of `cl-adjoin'.

\(fn X PLACE [KEYWORD VALUE]...)"
  (declare (debug (form place &rest &or [[&or ":test" ":test-not" ":key"] form]
                        [keywordp form])))
  (let ((test (cl--pushnew-test keys)))
    (if test
        (macroexp-let2 macroexp-copyable-p value x
          (gv-letplace (getter setter) place
            (macroexp-let2 macroexp-copyable-p list getter
              `(if (,test ,value ,list) ,list
                 ,(funcall setter `(cons ,value ,list))))))
      (macroexp-let2 macroexp-const-p value x
        (gv-letplace (getter setter) place
          (funcall setter `(cl-adjoin ,value ,getter ,@keys)))))))

(defun cl--do-remf (plist tag)
  "Remove the property after the first in PLIST whose key is TAG.
Return t if there was one."
  (let ((tail (cdr plist)))
    (while (and (cdr tail) (not (eq (cadr tail) tag)))
      (setq tail (cddr tail)))
    (and (cdr tail)
         (progn (setcdr tail (cdddr tail)) t))))

(defmacro cl-remf (place tag)
  "Remove the property TAG from the property list in PLACE.
Return t if it was there."
  (declare (debug (place form)))
  (gv-letplace (getter setter) place
    (macroexp-let2 macroexp-copyable-p list getter
      (macroexp-let2 macroexp-copyable-p key tag
        `(if (eq (car ,list) ,key)
             (and ,list (progn ,(funcall setter `(cddr ,list)) t))
           (cl--do-remf ,list ,key))))))

(defun cl--call-form (function arguments)
  "Return a call of FUNCTION, a name or a form yielding one, with ARGUMENTS."
  (cond ((symbolp function) (cons function arguments))
        ((memq (car-safe function) '(function quote))
         (if (symbolp (cadr function))
             (cons (cadr function) arguments)
           `(funcall ,function ,@arguments)))
        (t `(funcall ,function ,@arguments))))

(defmacro cl-callf (function place &rest arguments)
  "Set PLACE to (FUNCTION PLACE ARGUMENTS...).
FUNCTION is a name or a lambda expression.

\(fn FUNC PLACE ARGS...)"
  (declare (indent 2) (debug (cl-function place &rest form)))
  (gv-letplace (getter setter) place
    (funcall setter (cl--call-form function (cons getter arguments)))))

(defmacro cl-callf2 (function first place &rest arguments)
  "Set PLACE to (FUNCTION FIRST PLACE ARGUMENTS...).
FUNCTION is a name or a lambda expression.

\(fn FUNC ARG1 PLACE ARGS...)"
  (declare (indent 3) (debug (cl-function form place &rest form)))
  (macroexp-let2 nil value first
    (gv-letplace (getter setter) place
      (funcall setter
               (cl--call-form function (cons value (cons getter arguments)))))))

;;;; Several places

(defun cl--all-symbols-p (list)
  "Non-nil if all elements of LIST are symbols."
  (while (and list (symbolp (car list)))
    (setq list (cdr list)))
  (null list))

(defmacro cl-psetf (&rest pairs)
  "Set the places in PAIRS after all the new values are computed; return nil.

\(fn PLACE VAL PLACE VAL ...)"
  (declare (debug setf))
  (let ((places nil) (values nil) (rest pairs))
    (while rest
      (unless (cdr rest) (signal 'wrong-number-of-arguments
                                 (list 'cl-psetf (length pairs))))
      (push (pop rest) places)
      (push (pop rest) values))
    (setq places (nreverse places) values (nreverse values))
    (cond ((null places) nil)
          ((cl--all-symbols-p places)
           `(progn ,(cl--parallel-setq places values) nil))
          (t (let ((inner `(setf ,(car (last places)) ,(car (last values)))))
               (while (cdr places)
                 (setq places (butlast places)
                       values (butlast values)
                       inner `(setf ,(car (last places))
                                    (prog1 ,(car (last values)) ,inner))))
               `(progn ,inner nil))))))

(defmacro cl-shiftf (place &rest more)
  "Shift the values of PLACE and of MORE one place to the left.
The last of MORE is a plain form, the value for the last place.  Return the old
value of PLACE.

\(fn PLACE... VAL)"
  (declare (debug (&rest place)))
  (if (null more)
      place
    (gv-letplace (getter setter) place
      `(prog1 ,getter ,(funcall setter `(cl-shiftf ,@more))))))

(defun cl--rotate (places last)
  "Return a form that moves values along PLACES, the form LAST to the end.
It yields the old value of the first of PLACES."
  (gv-letplace (getter setter) (car places)
    `(prog1 ,getter
       ,(funcall setter (if (cdr places)
                            (cl--rotate (cdr places) last)
                          last)))))

(defmacro cl-rotatef (&rest places)
  "Move the values of PLACES one place to the left, the first to the last.
Return nil."
  (declare (debug (&rest place)))
  (if (null (cdr places))
      nil
    (let ((first (make-symbol "first")))
      (gv-letplace (getter setter) (car places)
        `(let ((,first ,getter))
           ,(funcall setter (cl--rotate (cdr places) first))
           nil)))))

;;;; Temporary changes

(defun cl--letf (bindings body)
  "Return code that sets the places in BINDINGS around the list of forms BODY.
Each of BINDINGS is (PLACE VALUE), where VALUE is a constant or hidden variable,
or (PLACE)."
  (if (null bindings)
      (macroexp-progn body)
    (let ((place (car (car bindings)))
          (new (cdr (car bindings)))
          (old (make-symbol "old")))
      (if (symbolp place)
          `(let ((,place ,(if new (car new) place)))
             ,(cl--letf (cdr bindings) body))
        (gv-letplace (getter setter) (macroexpand place macroexpand-all-environment)
          `(let ((,old ,getter))
             (unwind-protect
                 (progn ,@(and new (list (funcall setter (car new))))
                        ,(cl--letf (cdr bindings) body))
               ,(funcall setter old))))))))

(defmacro cl-letf (bindings &rest body)
  "Set places for the time that BODY is evaluated; restore them however it ends.
Each of BINDINGS is (PLACE VALUE), or (PLACE) to keep its value at first.  All
values are computed before the first place is set.

\(fn ((PLACE VALUE) ...) BODY...)"
  (declare (indent 1)
           (debug ((&rest [&or (symbolp form) (gate gv-place &optional form)])
                   body)))
  (if (null (cdr bindings))
      (cl--letf bindings body)
    (let ((values nil) (fixed nil))
      (dolist (binding bindings)
        (push (if (or (null (cdr binding)) (macroexp-const-p (cadr binding)))
                  binding
                (let ((value (make-symbol "value")))
                  (push (list value (cadr binding)) values)
                  (list (car binding) value)))
              fixed))
      (macroexp-let* (nreverse values) (cl--letf (nreverse fixed) body)))))

(defmacro cl-letf* (bindings &rest body)
  "Like `cl-letf', but set the places in BINDINGS one after the other.
Then evaluate BODY.

\(fn ((PLACE VALUE) ...) BODY...)"
  (declare (indent 1) (debug cl-letf))
  (dolist (binding (reverse bindings))
    (setq body (list `(cl-letf (,binding) ,@body))))
  (macroexp-progn body))

;;;; Places of this library

(gv-define-simple-setter cl-get put)
(gv-define-setter cl-first (value list) `(setcar ,list ,value))
(gv-define-setter cl-rest (value list) `(setcdr ,list ,value))

(put 'cl-getf 'gv-expander
     (lambda (do plist tag &optional default)
       (gv-letplace (getter setter) plist
         (macroexp-let2 nil list getter
           (macroexp-let2 nil key tag
             (macroexp-let2 nil default default
               (funcall do `(cl-getf ,list ,key ,default)
                        (lambda (value)
                          (macroexp-let2 nil value value
                            `(progn
                               ,(funcall setter
                                         `(cl--set-getf ,list ,key ,value))
                               ,value))))))))))

(defun cl--set-getf (plist tag value)
  "Return PLIST with property TAG set to VALUE, in place if TAG is there."
  (let ((cell (plist-member plist tag)))
    (if cell
        (progn (setcar (cdr cell) value) plist)
      (cons tag (cons value plist)))))

(put 'cl-subseq 'gv-expander
     (lambda (do sequence start &optional end)
       (macroexp-let2 nil sequence sequence
         (macroexp-let2 nil start start
           (macroexp-let2 nil end end
             (funcall do `(cl-subseq ,sequence ,start ,end)
                      (lambda (value)
                        (macroexp-let2 nil value value
                          `(progn (cl-replace ,sequence ,value
                                              :start1 ,start :end1 ,end)
                                  ,value)))))))))

(provide 'cl-place)
;;; cl-place.el ends here
