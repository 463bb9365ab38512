;;; nadvice.el --- combining functions with advice  -*- lexical-binding: t -*-

;; To advise a function is to put another in its place, which calls a piece of
;; advice and the function itself in some order.  The new function is an ordinary
;; closure; what it is made of is kept beside it, in a table that is weak in its
;; keys.  The record of an advised function is a vector [HOW FUNCTION INNER PROPS]:
;; FUNCTION is the advice, INNER the function advised, which may be advised too.
;; Such a chain is never changed: adding and removing make a new one.
;;
;; Advice of lower depth (a property, 0 by default) is further outside; among equals
;; the last added is.
;;
;; `advice-add' works on the definition of a symbol.  It sets the symbol's property
;; `defalias-fset-function', so that `defalias', and with it `defun', hands over a new
;; definition instead of storing it: the advice stays, with the new function inside.
;; While a symbol has no definition, its advice waits in the property
;; `advice--pending', around nil.

;;; Advised functions

(defvar advice--records (make-hash-table :test #'eq :weakness 'key)
  "What advised functions are made of: see the commentary of nadvice.el.")

(defun advice--record (object)
  "Return the record of OBJECT if it is an advised function, else nil."
  (gethash object advice--records))

(defun advice--p (object)
  "Return non-nil if OBJECT is an advised function."
  (and (advice--record object) t))

(defun advice--how (advised)
  "Return how ADVISED combines its two functions: `:around' or the like."
  (aref (advice--record advised) 0))

(defsubst advice--car (advised)
  "Return the advice of the function ADVISED."
  (aref (advice--record advised) 1))

(defsubst advice--cdr (advised)
  "Return the function that ADVISED has advice for."
  (aref (advice--record advised) 2))

(defsubst advice--props (advised)
  "Return the properties, an alist, of the outermost advice of ADVISED."
  (aref (advice--record advised) 3))

(defconst advice--where-alist
  (list
   (cons :around
         (lambda (advice inner)
           (lambda (&rest arguments) (apply advice inner arguments))))
   (cons :before
         (lambda (advice inner)
           (lambda (&rest arguments)
             (apply advice arguments)
             (apply inner arguments))))
   (cons :after
         (lambda (advice inner)
           (lambda (&rest arguments)
             (prog1 (apply inner arguments)
               (apply advice arguments)))))
   (cons :override
         (lambda (advice _inner)
           (lambda (&rest arguments) (apply advice arguments))))
   (cons :after-until
         (lambda (advice inner)
           (lambda (&rest arguments)
             (or (apply inner arguments) (apply advice arguments)))))
   (cons :after-while
         (lambda (advice inner)
           (lambda (&rest arguments)
             (and (apply inner arguments) (apply advice arguments)))))
   (cons :before-until
         (lambda (advice inner)
           (lambda (&rest arguments)
             (or (apply advice arguments) (apply inner arguments)))))
   (cons :before-while
         (lambda (advice inner)
           (lambda (&rest arguments)
             (and (apply advice arguments) (apply inner arguments)))))
   (cons :filter-args
         (lambda (advice inner)
           (lambda (&rest arguments)
             (apply inner (funcall advice arguments)))))
   (cons :filter-return
         (lambda (advice inner)
           (lambda (&rest arguments)
             (funcall advice (apply inner arguments))))))
  "How functions are combined.
An element is (HOW . MAKER); MAKER returns the combination of an advice and
the function it is for.")

(defun advice--depth (properties)
  "Return the depth that the alist PROPERTIES gives to an advice."
  (alist-get 'depth properties 0))

(defun advice--wrap (how advice inner properties)
  "Return the function that combines ADVICE with INNER in the manner HOW.
PROPERTIES is an alist of its properties."
  (let* ((maker (or (cdr (assq how advice--where-alist))
                    (error "Unknown add-function location `%S'" how)))
         (advised (funcall maker advice inner)))
    (puthash advised (vector how advice inner properties) advice--records)
    advised))

(defun advice--rewrap (advised inner)
  "Return the outermost advice of ADVISED around INNER."
  (if (eq inner (advice--cdr advised))
      advised
    (advice--wrap (advice--how advised) (advice--car advised)
                  inner (advice--props advised))))

(defun advice--make (how advice function properties)
  "Return FUNCTION with ADVICE added in the manner HOW, where its depth belongs.
PROPERTIES is an alist of its properties."
  (if (and (advice--p function)
           (< (advice--depth (advice--props function))
              (advice--depth properties)))
      (advice--rewrap function
                      (advice--make how advice (advice--cdr function)
                                    properties))
    (advice--wrap how advice function properties)))

(defun advice--same-p (advice advised)
  "Return non-nil if ADVICE is, or names, the outermost advice of ADVISED."
  (or (equal advice (advice--car advised))
      (let ((name (assq 'name (advice--props advised))))
        (and name (equal advice (cdr name))))))

(defun advice-function-member-p (advice function)
  "Return non-nil if FUNCTION has been advised with ADVICE.
ADVICE is a function or the name given to one."
  (while (and (advice--p function)
              (not (advice--same-p advice function)))
    (setq function (advice--cdr function)))
  (and (advice--p function) (advice--car function)))

(defun advice-function-mapc (action function)
  "Call ACTION with each advice of FUNCTION and its properties, from outside in."
  (while (advice--p function)
    (funcall action (advice--car function) (advice--props function))
    (setq function (advice--cdr function))))

(defun advice--cd*r (function)
  "Return what is left of FUNCTION without any advice."
  (while (advice--p function)
    (setq function (advice--cdr function)))
  function)

(defun advice--replace-main (function new)
  "Return FUNCTION with all its advice, but NEW instead of what is advised."
  (if (advice--p function)
      (advice--rewrap function
                      (advice--replace-main (advice--cdr function) new))
    new))

(defun advice--remove-function (function advice)
  "Return FUNCTION without ADVICE, which is a function or a name."
  (cond ((not (advice--p function)) function)
        ((advice--same-p advice function) (advice--cdr function))
        (t (advice--rewrap function
                           (advice--remove-function (advice--cdr function)
                                                    advice)))))

(defun advice--with-advice (how advice function properties)
  "Return FUNCTION with ADVICE added in the manner HOW, with PROPERTIES.
If ADVICE, or one of the same name, is there already, it is replaced."
  (let ((name (assq 'name properties)))
    (advice--make how advice
                  (advice--remove-function function
                                           (if name (cdr name) advice))
                  properties)))

(defun advice--add-function (how place function properties)
  "Add FUNCTION in the manner HOW to PLACE, the pair (GETTER . SETTER).
This is what `add-function' calls in files that Emacs has compiled."
  (funcall (cdr place)
           (advice--with-advice how function (funcall (car place)) properties)))

;;; Advice for places

(defvar advice--delegates (make-hash-table :test #'eq :weakness 'key)
  "The functions that stand for the global value in a buffer-local variable.")

(defun advice--buffer-local (variable)
  "Return the function that is the buffer-local value of VARIABLE.
Without a local value, it is one that calls the global value."
  (declare (gv-setter advice--set-buffer-local))
  (if (local-variable-p variable)
      (symbol-value variable)
    (let ((delegate (lambda (&rest arguments)
                      (apply (default-value variable) arguments))))
      (puthash delegate t advice--delegates)
      delegate)))

(defun advice--set-buffer-local (variable function)
  "Make FUNCTION the buffer-local value of VARIABLE and return it."
  (if (gethash function advice--delegates)
      (kill-local-variable variable)
    (set (make-local-variable variable) function))
  function)

(defun advice--place (place)
  "Return the generalized variable that `add-function' means by PLACE."
  (cond ((eq (car-safe place) 'local) `(advice--buffer-local ,@(cdr place)))
        ((eq (car-safe place) 'var) (nth 1 place))
        ((symbolp place) `(default-value ',place))
        (t place)))

(defmacro add-function (how place function &optional properties)
  "Add FUNCTION to the function stored in PLACE, in the manner HOW.
PLACE is a generalized variable; a plain symbol means the global value of that
variable, (var VARIABLE) its current one, and (local SYMBOL-FORM) its value in
the current buffer.  HOW says what a call does, with the arguments R, where
OLD is what was in PLACE:

  :around         (apply FUNCTION OLD R)
  :before         (apply FUNCTION R) (apply OLD R)
  :after          (prog1 (apply OLD R) (apply FUNCTION R))
  :override       (apply FUNCTION R)
  :before-while   (and (apply FUNCTION R) (apply OLD R))
  :before-until   (or  (apply FUNCTION R) (apply OLD R))
  :after-while    (and (apply OLD R) (apply FUNCTION R))
  :after-until    (or  (apply OLD R) (apply FUNCTION R))
  :filter-args    (apply OLD (funcall FUNCTION R))
  :filter-return  (funcall FUNCTION (apply OLD R))

PROPERTIES is an alist; `name' gives FUNCTION a name to remove it by, and
`depth', from -100 to 100, says how far inside it goes."
  (declare (debug (form [&or symbolp ("local" form) ("var" sexp) gv-place]
                        form &optional form)))
  (gv-letplace (getter setter) (advice--place place)
    (funcall setter
             `(advice--with-advice ,how ,function ,getter ,properties))))

(defmacro remove-function (place function)
  "Remove FUNCTION, or the advice of that name, from what is stored in PLACE.
PLACE is as in `add-function'."
  (declare (debug ([&or symbolp ("local" form) ("var" sexp) gv-place] form)))
  (gv-letplace (getter setter) (advice--place place)
    (let ((old (make-symbol "old")) (new (make-symbol "new")))
      `(let* ((,old ,getter)
              (,new (advice--remove-function ,old ,function)))
         (if (eq ,old ,new) nil ,(funcall setter new))))))

;;; Advice for named functions

(defsubst advice--strip-macro (definition)
  "Return the function in DEFINITION, which may be a macro."
  (if (eq (car-safe definition) 'macro) (cdr definition) definition))

(defun advice--symbol-function (symbol)
  "Return the definition of SYMBOL, with the advice that waits for one."
  (or (get symbol 'advice--pending)
      (and (fboundp symbol) (symbol-function symbol))))

(defun advice--install (symbol definition function)
  "Make FUNCTION the advised form of DEFINITION, the definition of SYMBOL.
It has to wait as long as DEFINITION is nil or an autoload."
  (let ((waiting (or (null definition) (autoloadp definition))))
    (put symbol 'advice--pending
         (and waiting (advice--p function) function))
    (fset symbol
          (cond (waiting definition)
                ((eq (car-safe definition) 'macro) (cons 'macro function))
                (t function)))))

(defun advice--defalias-fset (symbol definition)
  "Make DEFINITION that of SYMBOL and keep its advice.
This is the `defalias-fset-function' of symbols with advice."
  (let ((current (advice--strip-macro (advice--symbol-function symbol)))
        (main (advice--strip-macro definition)))
    (if (advice--p current)
        (advice--install symbol definition
                         (advice--replace-main
                          current (if (autoloadp definition) nil main)))
      (fset symbol definition))))

(defun advice--definition (symbol function)
  "Return the bare definition of SYMBOL, whose advised form is FUNCTION."
  (let ((definition (and (fboundp symbol) (symbol-function symbol)))
        (main (advice--cd*r function)))
    (cond ((or (null definition) (autoloadp definition)) definition)
          ((eq (car-safe definition) 'macro) (cons 'macro main))
          (t main))))

(defun advice-add (symbol how function &optional properties)
  "Advise the function named SYMBOL with FUNCTION, in the manner HOW.
HOW and PROPERTIES are as in `add-function'.  SYMBOL may be a macro, or be yet
undefined; a later definition of it keeps the advice."
  (let* ((old (advice--strip-macro (advice--symbol-function symbol)))
         (new (advice--with-advice how function
                                    (if (autoloadp old) nil old)
                                    properties)))
    (advice--install symbol (advice--definition symbol new) new)
    (put symbol 'function-documentation `(advice--make-docstring ',symbol))
    (put symbol 'defalias-fset-function #'advice--defalias-fset))
  nil)

(defun advice-remove (symbol function)
  "Remove FUNCTION, or the advice of that name, from the function named SYMBOL."
  (let* ((old (advice--strip-macro (advice--symbol-function symbol)))
         (new (advice--remove-function old function)))
    (unless (eq old new)
      (advice--install symbol (advice--definition symbol new) new)
      (unless (advice--p new)
        (put symbol 'function-documentation nil)
        (put symbol 'defalias-fset-function nil))))
  nil)

(defun advice-member-p (advice symbol)
  "Return non-nil if the function named SYMBOL has been advised with ADVICE."
  (advice-function-member-p
   advice (advice--strip-macro (advice--symbol-function symbol))))

(defun advice-mapc (action symbol)
  "Call ACTION with each advice of the function SYMBOL and its properties."
  (advice-function-mapc
   action (advice--strip-macro (advice--symbol-function symbol))))

(defmacro define-advice (symbol arguments &rest body)
  "Define an advice and add it to the function named SYMBOL.
ARGUMENTS is (HOW ARGS [NAME [DEPTH]]): the advice is added in the manner HOW,
takes ARGS and runs BODY.  With NAME it becomes the function SYMBOL@NAME."
  (declare (indent 2) (doc-string 3)
           (debug (sexp sexp def-body)))
  (let* ((how (car arguments))
         (name (nth 2 arguments))
         (depth (nth 3 arguments))
         (properties (and depth `('((depth . ,depth)))))
         (function (and name (intern (format "%s@%s" symbol name)))))
    (if function
        `(prog1 (defun ,function ,(nth 1 arguments) ,@body)
           (advice-add ',symbol ,how #',function ,@properties))
      `(advice-add ',symbol ,how
                   #'(lambda ,(nth 1 arguments) ,@body) ,@properties))))

(defun advice--make-docstring (symbol)
  "Return the docstring of the function SYMBOL with a line for each advice."
  (let* ((function (advice--strip-macro (advice--symbol-function symbol)))
         (lines nil))
    (advice-function-mapc
     (lambda (advice properties)
       (let ((name (alist-get 'name properties advice)))
         (push (format-message "This function has %s advice: %s"
                               (advice--how function)
                               (if (symbolp advice)
                                   (format-message "`%s'." advice)
                                 (format "%s" name)))
               lines)
         (setq function (advice--cdr function))))
     function)
    (concat (documentation function t)
            (mapconcat #'identity (cons "\n" (nreverse lines)) "\n"))))

(provide 'nadvice)
;;; nadvice.el ends here
