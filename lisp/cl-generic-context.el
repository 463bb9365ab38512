;;; cl-generic-context.el --- methods for a context  -*- lexical-binding: t -*-

;;; Commentary:

;; After `&context' in its lambda list, a method says what must be the case beside its
;; arguments: (EXPRESSION SPECIALIZER).  EXPRESSION is looked at in each call, and its
;; value is one more position to dispatch on; see cl-generic.el.

;;; Code:

;;;; In lambda lists

(defmacro cl-generic-define-context-rewriter (name args &rest body)
  "Have (NAME . ARGS) after `&context' mean what BODY returns for ARGS.
That is (EXPRESSION SPECIALIZER)."
  (declare (indent defun))
  `(progn (put ',name 'cl--generic-rewriter (cl-function (lambda ,args ,@body)))
          ',name))

(cl-generic-define-context-rewriter major-mode (mode &rest modes)
  (if modes (error "One mode only: %S" (cons mode modes)))
  `(major-mode (derived-mode ,mode)))

(cl-generic-define-context-rewriter window-system (value)
  `(window-system (eql ,value)))

(defun cl--generic-split-contexts (arguments)
  "Return (ARGUMENTS . CONTEXTS): the lambda list without what `&context' says.
CONTEXTS is a list of (EXPRESSION SPECIALIZER)."
  (let ((plain nil) (contexts nil))
    (while (and arguments (not (eq (car arguments) '&context)))
      (push (pop arguments) plain))
    (pop arguments)
    (while (consp (car arguments))
      (let* ((context (pop arguments))
             (rewriter (and (symbolp (car context))
                            (get (car context) 'cl--generic-rewriter))))
        (if rewriter (setq context (apply rewriter (cdr context))))
        (push (list (car context) (cl--generic-check-specializer (cadr context)))
              contexts)))
    (cons (nconc (nreverse plain) arguments) (nreverse contexts))))

;;;; In calls

(defun cl--generic-contexts (methods)
  "Return the positions for the contexts that any of METHODS asks for."
  (let ((contexts nil))
    (dolist (method methods (nreverse contexts))
      (dolist (context (cl--method-contexts method))
        (cl-pushnew (cons 'context (car context)) contexts :test #'equal)))))

(defun cl--generic-dispatch-contexts (generic positions contexts wanteds arity)
  "Return the dispatcher of GENERIC on the arguments at POSITIONS and on CONTEXTS.
CONTEXTS are positions, too; WANTEDS is for those and then for these.  See ARITY
elsewhere."
  (let ((all (append positions contexts))
        (context-wanteds (nthcdr (length positions) wanteds))
        (getters (mapcar (lambda (context) (eval `(lambda () ,(cdr context)) t)) contexts)))
    (cl--generic-arity-lambda arity
      (call (cl--generic-find-by-tags
             generic all
             (append (cl--generic-argument-tags positions wanteds (call #'list))
                     (cl--generic-context-tags getters context-wanteds))
             arity)))))

(defun cl--generic-context-tags (getters wanteds)
  "Return the tags of what GETTERS return, given what is wanted of each, WANTEDS."
  (mapcar (lambda (getter)
            (let ((wanted (pop wanteds)) (x (funcall getter)))
              (cond (wanted (cl--generic-special-tag x wanted))
                    (x (type-of x))
                    (t 'null))))
          getters))

(provide 'cl-generic-context)
;;; cl-generic-context.el ends here
