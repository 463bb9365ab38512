;;; subr.el --- functions about functions, symbols and errors  -*- lexical-binding: t -*-

;; The small general functions: constant functions, partial application,
;; predicates on objects, signalling and defining errors, obsolescence, and
;; looking up where things were defined.

;;; Functions

(defun ignore (&rest _arguments)
  "Accept any ARGUMENTS, do nothing and return nil."
  (declare (pure t) (side-effect-free error-free))
  (interactive)
  nil)

(defun always (&rest _arguments)
  "Accept any ARGUMENTS, do nothing and return t."
  (declare (pure t) (side-effect-free error-free))
  t)

(defun apply-partially (function &rest arguments)
  "Return a function that calls FUNCTION with ARGUMENTS before its own."
  (declare (pure t) (side-effect-free error-free))
  (let ((first (car arguments)) (second (nth 1 arguments)))
    (cond ((null arguments)
           (lambda (&rest rest) (apply function rest)))
          ((null (cdr arguments))
           (lambda (&rest rest) (apply function first rest)))
          ((null (nthcdr 2 arguments))
           (lambda (&rest rest) (apply function first second rest)))
          (t (lambda (&rest rest)
               (apply function (append arguments rest)))))))

(defun macrop (object)
  "Return non-nil if OBJECT is a macro or the name of one."
  (let ((definition (indirect-function object)))
    (when (consp definition)
      (or (eq (car definition) 'macro)
          (and (eq (car definition) 'autoload)
               (memq (nth 4 definition) '(macro t)))))))

(defsubst subr-primitive-p (object)
  "Return t if OBJECT is a function built into the program."
  (subrp object))

(defsubst autoloadp (object)
  "Return non-nil if OBJECT is an autoload: a definition not yet loaded."
  (eq 'autoload (car-safe object)))

(defun called-interactively-p (&optional _kind)
  "Return non-nil if the calling function was called as a command.
There is no command loop, so that is never so."
  nil)

(defun json-available-p ()
  "Return non-nil if JSON can be read and written natively."
  (fboundp 'json-serialize))

;;; Predicates

(defun booleanp (object)
  "Return t if OBJECT is t or nil."
  (declare (pure t) (side-effect-free error-free))
  (if (memq object '(nil t)) t))

(defun zerop (number)
  "Return t if NUMBER is zero."
  (declare (pure t) (side-effect-free t)
           (compiler-macro (lambda (_) `(= 0 ,number))))
  (= 0 number))

(defun fixnump (object)
  "Return t if OBJECT is an integer that fits a machine word."
  (declare (pure t) (side-effect-free error-free))
  (and (integerp object)
       (<= most-negative-fixnum object most-positive-fixnum)))

(defun bignump (object)
  "Return t if OBJECT is an integer too large to be a fixnum."
  (declare (pure t) (side-effect-free error-free))
  (and (integerp object) (not (fixnump object))))

(defsubst xor (condition1 condition2)
  "Return the one of CONDITION1 and CONDITION2 that is non-nil, if just one is."
  (declare (pure t) (side-effect-free error-free))
  (cond ((null condition1) condition2)
        ((null condition2) condition1)))

(defun lsh (value count)
  "Return VALUE with its bits shifted left by COUNT, right if it is negative.
A negative fixnum is shifted right as if it were a machine word without sign."
  (when (and (< value 0) (< count 0))
    (when (< value most-negative-fixnum)
      (signal 'args-out-of-range (list value count)))
    (setq value (logand (ash value -1) most-positive-fixnum)
          count (1+ count)))
  (ash value count))

(defun log10 (x)
  "Return the logarithm of X to the base ten."
  (log x 10))

;;; Symbols

(defvar debug-on-signal nil
  "Non-nil means to call the debugger even for errors that are handled.
There is no such debugger here; programs bind it.")

(defvar gensym-counter 0
  "The number that `gensym' puts into the next name.")

(defun gensym (&optional prefix)
  "Return a fresh uninterned symbol named PREFIX (default \"g\") and a number."
  (let ((number gensym-counter))
    (setq gensym-counter (1+ number))
    (make-symbol (format "%s%d" (or prefix "g") number))))

(defun apropos-internal (regexp &optional predicate)
  "Return the symbols whose names match REGEXP, sorted.
PREDICATE, if given, accepts the symbols wanted."
  (let ((found nil))
    (mapatoms (lambda (symbol)
                (when (and (string-match regexp (symbol-name symbol))
                           (or (null predicate) (funcall predicate symbol)))
                  (setq found (cons symbol found)))))
    (sort found #'string-lessp)))

(defun define-symbol-prop (symbol property value)
  "Set PROPERTY of SYMBOL to VALUE, and note that the file being loaded does so."
  (when load-file-name
    (let* ((key (cons 'define-symbol-props nil))
           (entry (assq 'define-symbol-props current-load-list)))
      (unless entry
        (setq entry key)
        (setq current-load-list (cons entry current-load-list)))
      (let ((slot (assq property (cdr entry))))
        (if slot
            (setcdr slot (cons symbol (cdr slot)))
          (setcdr entry (cons (list property symbol) (cdr entry)))))))
  (put symbol property value))

(defun subr--history-match-p (entry symbol type)
  "Return non-nil if the load-history ENTRY says SYMBOL was defined as TYPE."
  (cond ((eq type 'defvar) (memq symbol entry))
        ((eq type 'defun) (or (member (cons 'defun symbol) entry)
                              (member (cons 't symbol) entry)))
        (type (memq symbol
                    (cdr (assq type
                               (cdr (assq 'define-symbol-props entry))))))
        (t (or (memq symbol entry) (rassq symbol (cdr entry))))))

(defun symbol-file (symbol &optional type)
  "Return the name of the file that defined SYMBOL, or nil.
TYPE `defun' or `defvar' asks for that kind of definition only; another symbol
asks which file set that property with `define-symbol-prop'."
  (if (and (memq type '(nil defun))
           (symbolp symbol)
           (autoloadp (symbol-function symbol)))
      (nth 1 (symbol-function symbol))
    (let ((entries load-history) (file nil))
      (while entries
        (let ((entry (car entries)))
          (if (subr--history-match-p entry symbol type)
              (setq file (car entry)
                    entries nil)
            (setq entries (cdr entries)))))
      file)))

;;; Errors

(defun error (&rest arguments)
  "Signal an error whose message is ARGUMENTS formatted by `format-message'."
  (declare (advertised-calling-convention (string &rest args) "23.1"))
  (signal 'error (list (apply #'format-message arguments))))

(defun user-error (format &rest arguments)
  "Signal a `user-error': a mistake of the user's, not of the program's.
FORMAT and ARGUMENTS make its message, as for `error'."
  (signal 'user-error (list (apply #'format-message format arguments))))

(defun define-error (name message &optional parent)
  "Make NAME an error condition described by the text MESSAGE.
PARENT, a condition or a list of them, says what else it counts as; without
it that is `error'."
  (let* ((parents (cond ((null parent) '(error))
                        ((consp parent) parent)
                        (t (list parent))))
         (ancestors
          (mapcan (lambda (condition)
                    (cons condition
                          (copy-sequence
                           (or (get condition 'error-conditions)
                               (error "Unknown signal `%s'" condition)))))
                  parents)))
    (put name 'error-conditions
         (delete-dups (cons name ancestors)))
    (put name 'error-message message)))

;;; Obsolescence

(defun make-obsolete (function replacement when)
  "Mark FUNCTION as obsolete since the version WHEN.
REPLACEMENT is the function to use instead, or a sentence about it."
  (declare (advertised-calling-convention
            (obsolete-name current-name when) "23.1"))
  (put function 'byte-obsolete-info (list replacement nil when))
  function)

(defun make-obsolete-variable (variable replacement when &optional access-type)
  "Mark VARIABLE as obsolete since the version WHEN.
REPLACEMENT is what to use instead; ACCESS-TYPE `get' or `set' restricts the
mark to that use."
  (put variable 'byte-obsolete-variable (list replacement access-type when))
  variable)

(defmacro define-obsolete-function-alias
    (obsolete-name current-name when &optional docstring)
  "Make OBSOLETE-NAME another, obsolete name of the function CURRENT-NAME.
It is obsolete since the version WHEN.  DOCSTRING describes it."
  (declare (doc-string 4) (indent defun))
  `(progn (defalias ,obsolete-name ,current-name ,docstring)
          (make-obsolete ,obsolete-name ,current-name ,when)))

(defun subr--inherit-saved-value (obsolete current)
  "Give the variable CURRENT what was saved for it under the name OBSOLETE."
  (dolist (property '(saved-value saved-variable-comment))
    (and (get obsolete property)
         (null (get current property))
         (put current property (get obsolete property)))))

(defmacro define-obsolete-variable-alias
    (obsolete-name current-name when &optional docstring)
  "Make OBSOLETE-NAME another, obsolete name of the variable CURRENT-NAME.
It is obsolete since the version WHEN.  DOCSTRING describes it."
  (declare (doc-string 4) (indent defun))
  `(progn (defvaralias ,obsolete-name ,current-name ,docstring)
          (subr--inherit-saved-value ,obsolete-name ,current-name)
          (make-obsolete-variable ,obsolete-name ,current-name ,when)))

;;; Other names

(defalias 'string= #'string-equal)
(defalias 'string< #'string-lessp)
(defalias 'string> #'string-greaterp)
(defalias 'move-marker #'set-marker)
(defalias 'rplaca #'setcar)
(defalias 'rplacd #'setcdr)
(defalias 'int-to-string #'number-to-string)
(defalias 'store-match-data #'set-match-data)
(defalias 'search-forward-regexp #'re-search-forward)
(defalias 'search-backward-regexp #'re-search-backward)
(defalias 'point-at-bol #'line-beginning-position)
(defalias 'point-at-eol #'line-end-position)
(defalias 'sxhash #'sxhash-equal)
(define-obsolete-function-alias 'condition-case-no-debug 'condition-case-unless-debug "24.1")

(defun sha1 (object &optional start end binary)
  "Return the SHA-1 digest of characters START to END of OBJECT, a string.
With BINARY it is twenty bytes, else forty digits."
  (secure-hash 'sha1 object start end binary))

;;; Asking

(defun read-number (prompt &optional default _hist)
  "Show PROMPT, and DEFAULT, and return the number that a line of input is.
An empty line means DEFAULT, a number."
  (let ((prompt (if default (subr--prompt-with prompt default) prompt))
        (number nil))
    (while (not (numberp number))
      (let ((line (read-string prompt)))
        (setq number (cond ((equal line "") default)
                           (t (ignore-errors (car (read-from-string line))))))
        (unless (numberp number) (message "Please enter a number."))))
    number))

(defun subr--prompt-with (prompt default)
  "Return PROMPT, unless it is empty, with DEFAULT before a colon at its end."
  (let ((end (string-match-p ":?[ \t]*\\'" prompt)))
    (if (equal prompt "") prompt
      (format "%s (default %s)%s" (substring prompt 0 end) default (substring prompt end)))))

;;; What completion goes by

(defvar completion-styles '(basic partial-completion emacs22)
  "The styles of completion, the first that finds something counts.")
(defvar completion-styles-alist nil
  "Alist of styles of completion: (NAME TRY ALL DOCUMENTATION).")
(defvar completion-category-defaults nil "Styles for categories, by programs.")
(defvar completion-category-overrides nil "Styles for categories, by users.")
(defvar completion-at-point-functions nil "Functions that find what is to be completed.")

;;; subr.el ends here
