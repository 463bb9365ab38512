;;; cl-macs.el --- blocks, cases, loops  -*- lexical-binding: t -*-

;;; Commentary:

;; Control structure: named blocks, case distinctions and the simple loops.
;;
;; A block is a `catch' whose tag is a symbol made from the block's name.  It
;; costs nothing when nobody leaves it: `cl-block' expands its body completely
;; first, with a local meaning for `cl-return-from' that takes note of being
;; used, and drops the `catch' when it was not.  Every macro that establishes a
;; block does so through `cl-block'.

;;; Code:

(require 'cl-types)

;;;; Names made on the spot

(defvar cl--gensym-counter 0
  "The number that the next symbol from `cl-gensym' gets.")
(defvar cl--gentemp-counter 0
  "The number that the next symbol from `cl-gentemp' tries first.")

(defun cl-gensym (&optional prefix)
  "Return a fresh uninterned symbol named PREFIX and a number.
PREFIX is \"G\" by default; if it is a number, it replaces the running one."
  (let ((number (if (integerp prefix) prefix
                  (prog1 cl--gensym-counter
                    (setq cl--gensym-counter (1+ cl--gensym-counter))))))
    (make-symbol (format "%s%d" (if (stringp prefix) prefix "G") number))))

(defun cl-gentemp (&optional prefix)
  "Return a symbol, interned just now, named PREFIX (default \"T\") and a number."
  (let ((name nil))
    (while (or (null name) (intern-soft name))
      (setq name (format "%s%d" (if (stringp prefix) prefix "T")
                         cl--gentemp-counter)
            cl--gentemp-counter (1+ cl--gentemp-counter)))
    (intern name)))

;;;; Blocks

(defun cl--block-tag (name)
  "Return the catch tag of the block called NAME."
  (intern (format "--cl-block-%s--" name)))

(defmacro cl-block (name &rest body)
  "Evaluate BODY, which `cl-return-from' NAME may leave early.
Return the value of the last form of BODY, or the value returned.
NAME is not evaluated; a return is also seen from a closure made in BODY while
the block is active."
  (declare (indent 1) (debug (symbolp body)))
  (let* ((tag (cl--block-tag name))
         (outer (cdr (assq 'cl-return-from macroexpand-all-environment)))
         (used nil)
         (leave (lambda (target &optional value)
                  (cond ((eq target name)
                         (setq used t)
                         `(throw ',tag ,value))
                        (outer (funcall outer target value))
                        (t `(throw ',(cl--block-tag target) ,value)))))
         (form (macroexpand-all (macroexp-progn body)
                                (cons (cons 'cl-return-from leave)
                                      macroexpand-all-environment))))
    (if used `(catch ',tag ,form) form)))

(defmacro cl-return (&optional result)
  "Leave the innermost block named nil and make it return RESULT."
  (declare (debug (&optional form)))
  `(cl-return-from nil ,result))

(defmacro cl-return-from (name &optional result)
  "Leave the block called NAME and make it return RESULT."
  (declare (indent 1) (debug (symbolp &optional form)))
  `(throw ',(cl--block-tag name) ,result))

;;;; Cases

(defun cl--case-test (value key)
  "Return a form that compares the variable VALUE with the constant KEY."
  (cond ((or (symbolp key) (fixnump key))
         `(eq ,value ,(if (symbolp key) (list 'quote key) key)))
        (t `(eql ,value ',key))))

(defun cl--case-test-any (value keys)
  "Return a form that tells whether the variable VALUE is among the list KEYS."
  (let ((simple t))
    (dolist (key keys)
      (unless (or (symbolp key) (fixnump key)) (setq simple nil)))
    (cond ((null (cdr keys)) (cl--case-test value (car keys)))
          (simple `(memq ,value ',keys))
          (t `(memql ,value ',keys)))))

(defun cl--case-clause (value clause)
  "Return the `cond' clause for CLAUSE of a `cl-case' on the variable VALUE."
  (let ((keys (car clause)))
    (cond ((memq keys '(t otherwise)) (cons t (or (cdr clause) '(nil))))
          ((null keys) nil)
          ((consp keys)
           (cons (cl--case-test-any value keys) (or (cdr clause) '(nil))))
          (t (cons (cl--case-test value keys) (or (cdr clause) '(nil)))))))

(defmacro cl-case (expression &rest clauses)
  "Evaluate the first of CLAUSES that names the value of EXPRESSION.
Each clause is (KEYS BODY...): KEYS is a list of values, or one value that is
no list, compared by `eql'; t or `otherwise' as KEYS fits any value.

\(fn EXPR (KEYLIST BODY...)...)"
  (declare (indent 1) (debug (form &rest (sexp body))))
  (macroexp-let2 macroexp-copyable-p value expression
    `(cond ,@(delq nil (mapcar (lambda (clause) (cl--case-clause value clause))
                               clauses)))))

(defmacro cl-ecase (expression &rest clauses)
  "Like `cl-case', but signal an error if none of CLAUSES fits EXPRESSION.

\(fn EXPR (KEYLIST BODY...)...)"
  (declare (indent 1) (debug cl-case))
  (let ((keys nil))
    (dolist (clause clauses)
      (setq keys (if (consp (car clause))
                     (append (car clause) keys)
                   (cons (car clause) keys))))
    (macroexp-let2 macroexp-copyable-p value expression
      `(cl-case ,value ,@clauses
                (t (error "cl-ecase failed: %s, %s" ,value ',(nreverse keys)))))))

;;;; Simple loops

(defun cl--do-variables (steps)
  "Return the `let' bindings of the variables of STEPS, a `cl-do' list."
  (mapcar (lambda (step)
            (if (consp step) (list (car step) (nth 1 step)) step))
          steps))

(defun cl--do-advance (steps star)
  "Return the list of forms that move the variables of STEPS on by one round.
STAR non-nil means one after the other, nil all at once."
  (let ((pairs nil))
    (dolist (step steps)
      (if (and (consp step) (nthcdr 2 step))
          (setq pairs (cons (nth 2 step) (cons (car step) pairs)))))
    (and pairs (list (cons (if star 'setq 'cl-psetq) (nreverse pairs))))))

(defun cl--do-loop (steps exit body binder)
  "Expand a `cl-do' loop over STEPS with the EXIT clause (TEST RESULT...) and BODY.
BINDER is `let' or `let*'."
  `(cl-block nil
     (,binder ,(cl--do-variables steps)
       (while (not ,(car exit))
         ,@body
         ,@(cl--do-advance steps (eq binder 'let*)))
       ,@(or (cdr exit) '(nil)))))

(defmacro cl-do (steps exit &rest body)
  "Loop over BODY while the variables in STEPS advance all at once.
STEPS is a list of (VAR [INIT [STEP]]); EXIT is (TEST RESULT...): the loop stops
when TEST is non-nil and yields the last RESULT.

\(fn ((VAR INIT [STEP])...) (END-TEST [RESULT...]) BODY...)"
  (declare (indent 2)
           (debug ((&rest &or symbolp (symbolp &optional form form))
                   (form body) cl-declarations body)))
  (cl--do-loop steps exit body 'let))

(defmacro cl-do* (steps exit &rest body)
  "Like `cl-do', but bind and advance the variables in STEPS one by one.
EXIT and BODY are as there.

\(fn ((VAR INIT [STEP])...) (END-TEST [RESULT...]) BODY...)"
  (declare (indent 2) (debug cl-do))
  (cl--do-loop steps exit body 'let*))

(defmacro cl-dolist (spec &rest body)
  "Evaluate BODY for each element of a list; SPEC is (VAR LIST [RESULT]).
An implicit block named nil surrounds the loop.

\(fn (VAR LIST [RESULT]) BODY...)"
  (declare (debug ((symbolp form &optional form) cl-declarations body))
           (indent 1))
  `(cl-block nil (dolist ,spec ,@body)))

(defmacro cl-dotimes (spec &rest body)
  "Evaluate BODY with a variable counting from 0; SPEC is (VAR COUNT [RESULT]).
An implicit block named nil surrounds the loop.

\(fn (VAR COUNT [RESULT]) BODY...)"
  (declare (debug cl-dolist) (indent 1))
  `(cl-block nil (dotimes ,spec ,@body)))

(defmacro cl-do-symbols (spec &rest body)
  "Evaluate BODY for each symbol of an obarray.
SPEC is (VAR [OBARRAY [RESULT]]).  A block named nil surrounds the loop.

\(fn (VAR [OBARRAY [RESULT]]) BODY...)"
  (declare (indent 1)
           (debug ((symbolp &optional form form) cl-declarations body)))
  `(cl-block nil
     (mapatoms (lambda (,(car spec)) ,@body)
               ,@(and (cadr spec) (list (cadr spec))))
     (let ((,(car spec) nil)) ,(car spec) ,(nth 2 spec))))

(defmacro cl-do-all-symbols (spec &rest body)
  "Evaluate BODY for each interned symbol; SPEC is (VAR [RESULT]).

\(fn (VAR [RESULT]) BODY...)"
  (declare (indent 1) (debug ((symbolp &optional form) cl-declarations body)))
  `(cl-do-symbols (,(car spec) nil ,(cadr spec)) ,@body))

;;;; Tags and jumps

(defun cl--tagbody-sections (forms)
  "Split FORMS at their labels, symbols or integers.
The value is a list of (LABEL FORM...), the first with a label of nil."
  (let ((sections nil) (current (list nil)))
    (dolist (form forms)
      (if (or (symbolp form) (integerp form))
          (setq sections (cons (nreverse current) sections)
                current (list form))
        (setq current (cons form current))))
    (nreverse (cons (nreverse current) sections))))

(defun cl--tagbody-jump (numbers tag)
  "Return the expander of `go' for labels NUMBERS and the catch tag variable TAG."
  (let ((outer (cdr (assq 'go macroexpand-all-environment))))
    (lambda (label)
      (let ((target (assoc label (cdr numbers))))
        (cond (target `(throw ,tag ,(cdr target)))
              (outer (funcall outer label))
              (t (error "Unknown cl-tagbody go label `%S'" label)))))))

(defmacro cl-tagbody (&rest labels-or-stmts)
  "Execute statements in turn, where (go LABEL) jumps to LABEL.
Elements of LABELS-OR-STMTS that are symbols or integers are labels, all other
elements are statements.  A label is known only inside.  Return nil."
  (declare (debug (&rest &or form symbolp)))
  (let* ((sections (cl--tagbody-sections labels-or-stmts))
         (next (make-symbol "next"))
         (tag (make-symbol "tag"))
         (numbers (cl--tagbody-numbers sections))
         (index -1)
         (steps (mapcar (lambda (section)
                          (setq index (1+ index))
                          `(if (<= ,next ,index)
                               ,(macroexp-progn (cdr section))))
                        sections)))
    (macroexpand-all
     `(let ((,tag (list nil)) (,next 0))
        (while (setq ,next (catch ,tag ,@steps nil))))
     (cons (cons 'go (cl--tagbody-jump numbers tag))
           macroexpand-all-environment))))

(defun cl--tagbody-numbers (sections)
  "Return an alist from the labels of SECTIONS to their positions."
  (let ((index -1))
    (mapcar (lambda (section)
              (setq index (1+ index))
              (cons (car section) index))
            sections)))

(defmacro cl-prog (bindings &rest body)
  "Run BODY, statements and labels of a `cl-tagbody', inside a block named nil.
BINDINGS are made as by `let'."
  `(cl-block nil (let ,bindings (cl-tagbody ,@body))))

(defmacro cl-prog* (bindings &rest body)
  "Run BODY, statements and labels of a `cl-tagbody', inside a block named nil.
BINDINGS are made as by `let*'."
  `(cl-block nil (let* ,bindings (cl-tagbody ,@body))))

;;;; Assignment and multiple values

(defmacro cl-psetq (&rest pairs)
  "Assign the variables in PAIRS after all the new values are computed.
Return nil.

\(fn SYM VAL SYM VAL ...)"
  (declare (debug setq))
  (cons 'cl-psetf pairs))

(defmacro cl-multiple-value-bind (variables form &rest body)
  "Bind VARIABLES to the elements of the list FORM yields, then evaluate BODY.

\(fn (SYM...) FORM BODY)"
  (declare (indent 2) (debug ((&rest symbolp) form body)))
  (let ((rest (make-symbol "values")))
    `(let* ((,rest ,form)
            ,@(mapcar (lambda (variable)
                        `(,variable (car (prog1 ,rest (setq ,rest (cdr ,rest))))))
                      variables))
       ,@body)))

(defmacro cl-multiple-value-setq (variables form)
  "Set VARIABLES to the elements of the list FORM yields; return the first.

\(fn (SYM...) FORM)"
  (declare (indent 1) (debug ((&rest symbolp) form)))
  (let ((values (make-symbol "values")))
    (if (null variables)
        `(progn ,form nil)
      `(let ((,values ,form))
         (prog1 (setq ,(car variables) (car ,values))
           ,@(mapcar (lambda (variable)
                       `(setq ,values (cdr ,values) ,variable (car ,values)))
                     (cdr variables)))))))

(defmacro cl-progv (symbols values &rest body)
  "Bind the SYMBOLS, computed at run time, dynamically to VALUES around BODY.
Symbols beyond the values are bound to nil."
  (declare (indent 2) (debug (form form body)))
  `(cl--progv ,symbols ,values (lambda () ,@body)))

(defun cl--progv (symbols values function)
  "Call FUNCTION while the list SYMBOLS is bound dynamically to VALUES."
  (let ((bindings nil))
    (while symbols
      (setq bindings (cons `(,(car symbols) ',(car values)) bindings)
            symbols (cdr symbols)
            values (cdr values)))
    (eval `(let ,(nreverse bindings) (funcall ',function)) nil)))

;;;; When to evaluate

(defmacro cl-eval-when (when &rest body)
  "Evaluate BODY if the list WHEN has `eval' or `:execute'.
There is no separate time of compilation here.

\(fn (WHEN...) BODY...)"
  (declare (indent 1) (debug (sexp body)))
  (if (or (memq 'eval when) (memq :execute when))
      (macroexp-progn body)))

(defmacro cl-load-time-value (form &optional _read-only)
  "Evaluate FORM once, when the code around it is expanded."
  (declare (debug (form &optional sexp)))
  `(quote ,(eval form t)))

(defmacro cl-locally (&rest body)
  "Evaluate BODY like `progn'."
  (declare (debug t))
  (cons 'progn body))

(defun cl-proclaim (_spec)
  "Accept the declaration SPEC, which has no effect here."
  nil)

(defmacro cl-declaim (&rest _specs)
  "Accept declarations, which have no effect here."
  nil)

(defmacro cl-declare (&rest _specs)
  "Accept declarations, which have no effect here."
  nil)

;;;; Functions that expand

(defmacro cl-define-compiler-macro (function arguments &rest body)
  "Define how calls of FUNCTION may be rewritten when code is expanded.
ARGUMENTS is a lambda list for the unevaluated arguments, `&whole' the call;
BODY returns the new form, or the call itself to decline."
  (declare (debug cl-defmacro) (indent 2))
  (let ((expander (intern (concat (symbol-name function) "--cmacro")))
        (whole (if (eq (car-safe arguments) '&whole)
                   (prog1 (cadr arguments) (setq arguments (cddr arguments)))
                 (make-symbol "whole"))))
    `(progn
       (cl-defun ,expander ,(cons whole arguments) ,@body)
       (function-put ',function 'compiler-macro #',expander)
       ',expander)))

(defun cl-compiler-macroexpand (form)
  "Rewrite FORM by the compiler macro of its function, again and again."
  (let ((done nil))
    (while (not done)
      (let* ((function (car-safe form))
             (expander (and function (symbolp function)
                            (function-get function 'compiler-macro)))
             (new (if expander (apply expander form (cdr form)) form)))
        (setq done (eq new form)
              form new))))
  form)

(defmacro cl-defsubst (name arguments &rest body)
  "Define NAME as a function, as `cl-defun' does.
The name says that calls may be replaced by BODY, which does not depend on what
the variables in ARGUMENTS are called.

\(fn NAME ARGLIST [DOCSTRING] BODY...)"
  (declare (debug cl-defun) (indent 2) (doc-string 3))
  `(cl-defun ,name ,arguments ,@body))

(provide 'cl-macs)
;;; cl-macs.el ends here
