;;; macros.el --- control structures  -*- lexical-binding: t -*-

;; The macros every Lisp file takes for granted: loops, conditional bindings,
;; `push' and `pop', protection against errors, and the wrappers that mean
;; something to a file compiler only.
;;
;; With lexical binding, loops bind their variable afresh in each round, so that
;; a closure made in a round keeps the value of that round.  Hidden variables are uninterned
;; symbols: no user code can see or capture them.

;;; Sequencing and loops

(defmacro prog2 (form1 form2 &rest body)
  "Evaluate FORM1, FORM2 and BODY; return the value of FORM2."
  (declare (indent 2) (debug t))
  `(progn ,form1 (prog1 ,form2 ,@body)))

(defmacro dolist (spec &rest body)
  "Run BODY for each element of a list.
SPEC is (VARIABLE LIST [RESULT]).  The value is that of RESULT, or nil."
  (declare (indent 1) (debug ((symbolp form &optional form) body)))
  (unless (consp spec)
    (signal 'wrong-type-argument (list 'consp spec)))
  (unless (<= 2 (length spec) 3)
    (signal 'wrong-number-of-arguments (list '(2 . 3) (length spec))))
  (let ((variable (car spec))
        (tail (make-symbol "--dolist-tail--")))
    (if lexical-binding
        `(let ((,tail ,(nth 1 spec)))
           (while ,tail
             (let ((,variable (car ,tail)))
               ,@body
               (setq ,tail (cdr ,tail))))
           ,@(nthcdr 2 spec))
      `(let ((,tail ,(nth 1 spec)) ,variable)
         (while ,tail
           (setq ,variable (car ,tail))
           ,@body
           (setq ,tail (cdr ,tail)))
         ,@(when (nthcdr 2 spec)
             `((setq ,variable nil) ,@(nthcdr 2 spec)))))))

(defmacro dotimes (spec &rest body)
  "Run BODY for each integer from zero below a count.
SPEC is (VARIABLE COUNT [RESULT]).  The value is that of RESULT, or nil."
  (declare (indent 1) (debug dolist))
  (let ((variable (car spec))
        (count (nth 1 spec))
        (counter (make-symbol "counter"))
        (limit (make-symbol "limit")))
    (if lexical-binding
        `(let ((,limit ,count)
               (,counter 0))
           (while (< ,counter ,limit)
             (let ((,variable ,counter)) ,@body)
             (setq ,counter (1+ ,counter)))
           ,@(when (nthcdr 2 spec)
               `((let ((,variable ,counter)) ,@(nthcdr 2 spec)))))
      `(let ((,limit ,count)
             (,variable 0))
         (while (< ,variable ,limit)
           ,@body
           (setq ,variable (1+ ,variable)))
         ,@(nthcdr 2 spec)))))

;;; Places

(defmacro push (element place)
  "Put ELEMENT in front of the list in PLACE, a generalized variable."
  (declare (debug (form gv-place)))
  (if (symbolp place)
      `(setq ,place (cons ,element ,place))
    (macroexp-let2 macroexp-copyable-p value element
      (gv-get place (lambda (getter setter)
                      (funcall setter `(cons ,value ,getter)))))))

(defmacro pop (place)
  "Remove the first element of the list in PLACE and return it."
  (declare (debug (gv-place)))
  (if (symbolp place)
      `(prog1 (car ,place) (setq ,place (cdr ,place)))
    (gv-get place
            (lambda (getter setter)
              (macroexp-let2 macroexp-copyable-p list getter
                `(prog1 (car ,list) ,(funcall setter `(cdr ,list))))))))

;;; Conditional bindings

(defun macros--conditional-bindings (bindings)
  "Turn BINDINGS into those of a `let*' that stops computing at a nil.
The last variable is non-nil exactly if every value was."
  (let ((previous t) (result nil))
    (while bindings
      (let* ((binding (car bindings))
             (named (cond ((symbolp binding) (list binding binding))
                          ((cdr binding) binding)
                          (t (list (make-symbol "test") (car binding)))))
             (name (if (eq (car named) '_) (make-symbol "_") (car named)))
             (value (nth 1 named)))
        (setq result (cons (list name (if (eq previous t) value
                                        `(and ,previous ,value)))
                           result)
              previous name
              bindings (cdr bindings))))
    (nreverse result)))

(defmacro if-let* (bindings then &rest else)
  "Bind like `let*'; evaluate THEN if all values are non-nil, else ELSE.
A binding is (SYMBOL VALUE), or (VALUE) to test VALUE without a name, or a
SYMBOL whose own value is tested.  The first nil ends the binding."
  (declare (indent 2) (debug ((&rest [&or symbolp (symbolp form) (form)])
                              body)))
  (if bindings
      (let ((chain (macros--conditional-bindings bindings)))
        `(let* ,chain
           (if ,(car (car (last chain))) ,then ,@else)))
    then))

(defmacro when-let* (bindings &rest body)
  "Bind like `if-let*' and run BODY if all values of BINDINGS are non-nil."
  (declare (indent 1) (debug if-let*))
  `(if-let* ,bindings ,(macroexp-progn body)))

(defmacro and-let* (bindings &rest body)
  "Bind like `if-let*', run BODY if all values are non-nil and return its value.
Without BODY, return the value of the last of BINDINGS."
  (declare (indent 1) (debug if-let*))
  (if bindings
      (let* ((chain (macros--conditional-bindings bindings))
             (last-name (car (car (last chain)))))
        `(let* ,chain
           (if ,last-name ,(if body (macroexp-progn body) last-name))))
    (macroexp-progn (or body '(t)))))

(defun macros--binding-list (spec)
  "Return SPEC as a list of bindings; it may be one binding (SYMBOL VALUE)."
  (if (and spec (atom (car spec)) (null (nthcdr 2 spec)))
      (list spec)
    spec))

(defmacro if-let (spec then &rest else)
  "Bind the variables of SPEC like `if-let*' and choose between THEN and ELSE.
SPEC may also be a single binding (SYMBOL VALUE) without its list."
  (declare (indent 2) (debug if-let*))
  `(if-let* ,(macros--binding-list spec) ,then ,@else))

(defmacro when-let (spec &rest body)
  "Bind the variables of SPEC like `if-let', and run BODY if none is nil."
  (declare (indent 1) (debug if-let*))
  `(if-let ,spec ,(macroexp-progn body)))

(defmacro while-let (spec &rest body)
  "Bind the variables of SPEC like `if-let' and run BODY, until one is nil."
  (declare (indent 1) (debug if-let*))
  (let ((done (make-symbol "done")))
    `(catch ',done
       (while t
         (if-let ,spec ,(macroexp-progn body) (throw ',done nil))))))

;;; Other bindings

(defun macros--leading-simple (bindings)
  "Return how many of BINDINGS at the front refer to none from them on."
  (let ((count 0))
    (while (and bindings
                (not (macroexp--fgrep bindings (cdr (car bindings)))))
      (setq count (1+ count)
            bindings (cdr bindings)))
    count))

(defmacro letrec (bindings &rest body)
  "Bind like `let*', with each variable of BINDINGS visible in every value.
Values are mostly lambda expressions that call one another; BODY follows."
  (declare (indent 1) (debug let))
  (setq bindings (mapcar (lambda (binding)
                           (if (consp binding) binding (list binding)))
                         bindings))
  (let* ((count (macros--leading-simple bindings))
         (recursive (nthcdr count bindings))
         (simple (butlast bindings (length recursive)))
         (inner (if recursive
                    `(let ,(mapcar #'car recursive)
                       ,@(delq nil (mapcar (lambda (binding)
                                             (when (cdr binding)
                                               `(setq ,@binding)))
                                           recursive))
                       ,@body)
                  (macroexp-progn body))))
    (macroexp-let* simple inner)))

(defmacro dlet (bindings &rest body)
  "Bind like `let', but all the variables of BINDINGS dynamically."
  (declare (indent 1) (debug let))
  `(let (_)
     ,@(mapcar (lambda (binding)
                 `(defvar ,(if (consp binding) (car binding) binding)))
               bindings)
     (let ,bindings ,@body)))

;;; Errors

(defmacro ignore-errors (&rest body)
  "Run BODY and return its value; if an error is signalled, return nil."
  (declare (indent 0) (debug t))
  `(condition-case nil ,(macroexp-progn body) (error nil)))

(defmacro ignore-error (condition &rest body)
  "Run BODY and return its value; if CONDITION is signalled, return nil.
CONDITION is an error symbol or a list of them, not evaluated."
  (declare (indent 1) (debug t))
  `(condition-case nil ,(macroexp-progn body) (,condition nil)))

(defmacro condition-case-unless-debug (variable form &rest handlers)
  "Like `condition-case', but let the debugger see the error first.
VARIABLE, FORM and HANDLERS are as there."
  (declare (indent 2) (debug condition-case))
  `(condition-case ,variable ,form
     ,@(mapcar (lambda (handler)
                 (let ((conditions (car handler)))
                   `((debug ,@(if (listp conditions) conditions
                                (list conditions)))
                     ,@(cdr handler))))
               handlers)))

(defmacro with-demoted-errors (format &rest body)
  "Run BODY; if it signals an error, show the error as a message and return nil.
FORMAT is a literal string with one %S for the error.  Any other form there
belongs to BODY, and a default text is used."
  (declare (indent 1) (debug t))
  (let ((condition (make-symbol "condition"))
        (forms (if (stringp format) body (cons format body)))
        (text (if (stringp format) format "Error: %S")))
    `(condition-case-unless-debug ,condition
         ,(macroexp-progn forms)
       (error (message ,text ,condition) nil))))

(defmacro save-match-data (&rest body)
  "Run BODY, then put the match data back as they were."
  (declare (indent 0) (debug t))
  (let ((data (make-symbol "match-data")))
    `(let ((,data (match-data)))
       (unwind-protect ,(macroexp-progn body)
         (set-match-data ,data 'evaporate)))))

;;; Output

(defmacro with-output-to-string (&rest body)
  "Run BODY and return, as a string, what it printed to `standard-output'."
  (declare (indent 0) (debug t))
  (let ((characters (make-symbol "characters")))
    `(let ((,characters nil))
       (let ((standard-output
              (lambda (character)
                (setq ,characters (cons character ,characters)))))
         ,@body)
       (concat (nreverse ,characters)))))

;;; Variables

(defun macros--assignments (arguments make)
  "Return a form that runs (funcall MAKE VARIABLE VALUE) over the pairs ARGUMENTS."
  (let ((forms nil))
    (while arguments
      (setq forms (cons (funcall make (car arguments) (nth 1 arguments)) forms)
            arguments (nthcdr 2 arguments)))
    (macroexp-progn (nreverse forms))))

(defmacro setq-default (&rest arguments)
  "Set the default values of variables.
ARGUMENTS alternate between variables, not evaluated, and their values."
  (declare (debug setq))
  (macros--assignments arguments
                       (lambda (variable value)
                         `(set-default ',variable ,value))))

(defmacro setq-local (&rest arguments)
  "Make variables local to the current buffer and set them.
ARGUMENTS alternate between variables, not evaluated, and their values."
  (declare (debug setq))
  (unless (= (% (length arguments) 2) 0)
    (error "PAIRS must have an even number of variable/value members"))
  (macros--assignments arguments
                       (lambda (variable value)
                         `(set (make-local-variable ',variable) ,value))))

(defmacro defvar-local (symbol value &optional docstring)
  "Define SYMBOL as a variable that becomes buffer-local whenever it is set.
VALUE and DOCSTRING are as for `defvar'."
  (declare (doc-string 3) (indent defun))
  `(progn (defvar ,symbol ,value ,docstring)
          (make-variable-buffer-local ',symbol)))

(defmacro bound-and-true-p (symbol)
  "Return the value of the variable SYMBOL, or nil if it has none."
  `(and (boundp ',symbol) ,symbol))

;;; Loading

(defmacro with-eval-after-load (file &rest body)
  "Run BODY when FILE has been loaded, or now if it has been already.
FILE is a feature or a file name: see `eval-after-load'."
  (declare (indent 1) (debug (form def-body)))
  `(eval-after-load ,file (lambda () ,@body)))

;;; For the sake of a file compiler

(defmacro eval-when-compile (&rest body)
  "Run BODY when this form is expanded; its value stands as a constant."
  (declare (indent 0) (debug (&rest def-form)))
  (macroexp-quote (eval (macroexp-progn body) lexical-binding)))

(defmacro eval-and-compile (&rest body)
  "Run BODY in its place; a compiler would run it while compiling as well."
  (declare (indent 0) (debug (&rest def-form)))
  (macroexp-progn body))

(defmacro declare-function (_function _file &rest _arguments)
  "Tell a file compiler that a function is defined elsewhere; do nothing."
  nil)

(defmacro with-suppressed-warnings (_warnings &rest body)
  "Run BODY; a compiler would keep back the given warnings about it."
  (declare (indent 1) (debug (sexp body)))
  (macroexp-progn body))

(defun with-no-warnings (&rest body)
  "Return the value of the last form of BODY, about which no warning is wanted."
  (car (last body)))

(defun inline (&rest body)
  "Return the value of the last form of BODY, whose calls may be inlined."
  (car (last body)))

(defmacro dont-compile (&rest body)
  "Run BODY, as interpreted code where there is such a thing."
  (declare (indent 0) (debug t))
  (macroexp-progn body))

(defmacro noreturn (form)
  "Evaluate FORM, which is never to return: signal an error if it does."
  (declare (debug t))
  `(prog1 ,form
     (error "Form marked with `noreturn' did return")))

(defmacro 1value (form)
  "Evaluate FORM, which always has the same value."
  (declare (debug t))
  form)

(defmacro def-edebug-spec (symbol specification)
  "Record SPECIFICATION as the Edebug specification of the macro SYMBOL."
  (declare (indent 1))
  `(put ',symbol 'edebug-form-spec ',specification))

(defun def-edebug-elem-spec (name specification)
  "Record SPECIFICATION as what NAME means inside Edebug specifications."
  (put name 'edebug-elem-spec specification))

;;; macros.el ends here
