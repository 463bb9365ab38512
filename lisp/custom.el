;;; custom.el --- user options as plain variables  -*- lexical-binding: t -*-

;; There is no customization interface here, but programs declare their options
;; with `defcustom'.  These definitions make the variables and leave the
;; properties that other code looks for: `standard-value', `custom-type',
;; `custom-group' and their like.

(defvar custom-current-group-alist nil
  "The group last defined by each file: elements are (FILE . GROUP).")

(defvar custom-dont-initialize nil
  "Non-nil means that `defcustom' leaves the variable without a value.")

(defun custom-current-group ()
  "Return the group that the file being loaded defined last."
  (cdr (assoc load-file-name custom-current-group-alist)))

(defun custom-quote (value)
  "Return a form whose value is VALUE."
  (macroexp-quote value))

;;; Setting and initializing

(defun custom-set-default (variable value)
  "Set the default value of VARIABLE to VALUE, as customizing it would."
  (set-default variable value))

(defun custom--standard-or-saved (symbol form)
  "Return the initial value of SYMBOL: the saved one, or what FORM yields."
  (eval (let ((saved (get symbol 'saved-value)))
          (if saved (car saved) form))
        t))

(defun custom-initialize-default (symbol form)
  "Give SYMBOL the value of FORM unless it has one."
  (unless (default-boundp symbol)
    (set-default symbol (custom--standard-or-saved symbol form))))

(defun custom--set (symbol value)
  "Set SYMBOL to VALUE by the function its definition named for that."
  (funcall (or (get symbol 'custom-set) #'set-default) symbol value))

(defun custom-initialize-set (symbol form)
  "Set SYMBOL, by its own function, to the value of FORM unless it has one."
  (unless (default-boundp symbol)
    (custom--set symbol (custom--standard-or-saved symbol form))))

(defun custom--current-value (symbol)
  "Return the default value of SYMBOL, by the function named for that."
  (funcall (or (get symbol 'custom-get) #'default-value) symbol))

(defun custom-initialize-reset (symbol form)
  "Set SYMBOL by its own function: to its value, or else to that of FORM."
  (custom--set symbol (if (default-boundp symbol)
                          (custom--current-value symbol)
                        (custom--standard-or-saved symbol form))))

(defun custom-initialize-changed (symbol form)
  "Give SYMBOL the value of FORM, or set the value it has by its own function."
  (cond ((default-boundp symbol)
         (custom--set symbol (custom--current-value symbol)))
        ((get symbol 'saved-value)
         (custom--set symbol (custom--standard-or-saved symbol form)))
        (t (set-default symbol (eval form t)))))

(defalias 'custom-initialize-delay #'custom-initialize-reset)

;;; Properties

(defun custom-add-to-group (group option widget)
  "Make OPTION, shown by WIDGET, a member of GROUP."
  (let ((members (get group 'custom-group))
        (entry (list option widget)))
    (unless (member entry members)
      (put group 'custom-group (nconc members (list entry))))))

(defun custom-add-option (symbol option)
  "Add OPTION to the suggested values of the variable SYMBOL."
  (let ((options (get symbol 'custom-options)))
    (unless (member option options)
      (put symbol 'custom-options (cons option options)))))

(defalias 'custom-add-frequent-value #'custom-add-option)

(defun custom-add-link (symbol link)
  "Add LINK to the places where SYMBOL is explained."
  (let ((links (get symbol 'custom-links)))
    (unless (member link links)
      (put symbol 'custom-links (cons link links)))))

(defun custom-add-load (symbol file)
  "Note that FILE has to be loaded before SYMBOL is customized."
  (let ((files (get symbol 'custom-loads)))
    (unless (member file files)
      (put symbol 'custom-loads (cons file files)))))

(defun custom-add-dependencies (symbol dependencies)
  "Note that SYMBOL is to be set after the variables DEPENDENCIES."
  (put symbol 'custom-dependencies
       (delete-dups (append (get symbol 'custom-dependencies) dependencies))))

(defconst custom--keyword-properties
  '((:version . custom-version)
    (:package-version . custom-package-version)
    (:prefix . custom-prefix)
    (:tag . custom-tag))
  "Keywords whose value is stored under a property as it is.")

(defun custom-handle-keyword (symbol keyword value type)
  "Do for SYMBOL what KEYWORD with VALUE asks in a definition.
TYPE is the kind of thing defined, such as `custom-variable'."
  (let ((property (cdr (assq keyword custom--keyword-properties))))
    (cond (property (put symbol property value))
          ((eq keyword :group) (custom-add-to-group value symbol type))
          ((eq keyword :link) (custom-add-link symbol value))
          ((eq keyword :load) (custom-add-load symbol value))
          ((eq keyword :set-after) (custom-add-dependencies symbol value))
          (t (error "Unknown keyword %s" keyword)))))

(defun custom--map-keywords (function arguments)
  "Call FUNCTION with each keyword and value of the list ARGUMENTS."
  (while arguments
    (let ((keyword (car arguments)))
      (unless (keywordp keyword)
        (error "Junk in args %S" arguments))
      (unless (cdr arguments)
        (error "Keyword %s is missing an argument" keyword))
      (funcall function keyword (nth 1 arguments))
      (setq arguments (nthcdr 2 arguments)))))

(defun custom-handle-all-keywords (symbol arguments type)
  "Do for SYMBOL what the keyword list ARGUMENTS asks; TYPE is its kind."
  (unless (memq :group arguments)
    (let ((group (custom-current-group)))
      (when group (custom-add-to-group group symbol type))))
  (custom--map-keywords
   (lambda (keyword value) (custom-handle-keyword symbol keyword value type))
   arguments))

;;; Variables

(defconst custom--variable-properties
  '((:type . custom-type)
    (:set . custom-set)
    (:get . custom-get)
    (:safe . safe-local-variable)
    (:risky . risky-local-variable))
  "Keywords of `defcustom' whose value is stored under a property as it is.")

(defun custom--variable-keyword (symbol keyword value)
  "Do what KEYWORD with VALUE asks in the `defcustom' of SYMBOL."
  (let ((property (cdr (assq keyword custom--variable-properties))))
    (cond (property (put symbol property value))
          ((eq keyword :options)
           (dolist (option (reverse value))
             (custom-add-option symbol option)))
          (t (custom-handle-keyword symbol keyword value 'custom-variable)))))

(defun custom--make-local (symbol value)
  "Make SYMBOL as local to buffers as VALUE, that of :local, says."
  (when (memq value '(t permanent))
    (make-variable-buffer-local symbol))
  (when (memq value '(permanent permanent-only))
    (put symbol 'permanent-local t)))

(defun custom-declare-variable (symbol default doc &rest arguments)
  "Declare SYMBOL as a user option; the form DEFAULT yields its standard value.
DOC describes it; ARGUMENTS are keywords and values as in `defcustom'."
  (let ((initialize #'custom-initialize-reset) (requests nil) (local nil))
    (put symbol 'standard-value (list default))
    (unless (memq :group arguments)
      (let ((group (custom-current-group)))
        (when group (custom-add-to-group group symbol 'custom-variable))))
    (custom--map-keywords
     (lambda (keyword value)
       (cond ((eq keyword :initialize) (setq initialize value))
             ((eq keyword :require) (push value requests))
             ((eq keyword :local) (setq local value))
             (t (custom--variable-keyword symbol keyword value))))
     arguments)
    (put symbol 'variable-documentation doc)
    (put symbol 'custom-requests requests)
    (internal--define-uninitialized-variable symbol doc)
    (unless custom-dont-initialize
      (funcall initialize symbol default))
    (custom--make-local symbol local)
    symbol))

(defmacro defcustom (symbol standard doc &rest arguments)
  "Define SYMBOL as a user option whose standard value is that of STANDARD.
DOC describes it.  ARGUMENTS are keywords with values; the ones that matter
to programs are :type, :set and :get, functions that access the variable,
:initialize, :group, :options, :safe, :risky and :local."
  (declare (doc-string 3) (indent defun) (debug (name body)))
  `(custom-declare-variable
    ',symbol
    ,(if (macroexp-const-p standard)
         `',standard
       `(list 'funcall (list 'quote (lambda () "" ,standard))))
    ,doc ,@arguments))

(defun custom-variable-p (variable)
  "Return non-nil if VARIABLE, a symbol, is a user option."
  (and (symbolp variable)
       (let ((target (indirect-variable variable)))
         (or (get target 'standard-value)
             (get target 'custom-autoload)))))

(defalias 'user-variable-p #'custom-variable-p)

(defun custom-autoload (symbol file &optional no-set)
  "Note that loading FILE defines the option SYMBOL.
NO-SET non-nil says that its value must not be set before."
  (put symbol 'custom-autoload (if no-set 'noset t))
  (custom-add-load symbol file))

(defun custom-reevaluate-setting (symbol)
  "Set the option SYMBOL again from what was saved for it, or its standard value."
  (custom--set symbol
               (custom--standard-or-saved
                symbol (car (get symbol 'standard-value)))))

(defun custom-set-variables (&rest settings)
  "Give options their saved values.
Each of SETTINGS is (SYMBOL FORM [NOW [REQUESTS [COMMENT]]]), quoted."
  (dolist (setting settings)
    (let ((symbol (indirect-variable (car setting)))
          (form (nth 1 setting))
          (comment (nth 4 setting)))
      (mapc #'require (nth 3 setting))
      (put symbol 'theme-value (list (list 'user form)))
      (put symbol 'saved-value (list form))
      (when comment
        (put symbol 'saved-variable-comment comment)
        (put symbol 'variable-comment comment))
      (when (or (nth 2 setting) (default-boundp symbol))
        (custom--set symbol (eval form t))))))

;;; Groups, faces, widgets

(defun custom-declare-group (symbol members doc &rest arguments)
  "Declare SYMBOL as a group of options with the given MEMBERS.
DOC describes it; ARGUMENTS are keywords and values as in `defgroup'."
  (dolist (member members)
    (apply #'custom-add-to-group symbol member))
  (when doc
    (put symbol 'group-documentation doc))
  (custom-handle-all-keywords symbol arguments 'custom-group)
  (let ((entry (assoc load-file-name custom-current-group-alist)))
    (if entry
        (setcdr entry symbol)
      (push (cons load-file-name symbol) custom-current-group-alist)))
  symbol)

(defmacro defgroup (symbol members doc &rest arguments)
  "Define SYMBOL as a group of options.
MEMBERS lists (NAME WIDGET) pairs, DOC describes the group, and ARGUMENTS are
keywords with values, such as :group for the group it belongs to."
  (declare (doc-string 3) (indent defun))
  `(custom-declare-group ',symbol ,members ,doc ,@arguments))

(defun custom-declare-face (face specification doc &rest arguments)
  "Declare FACE with its SPECIFICATION of appearances and description DOC.
ARGUMENTS are keywords and values as in `defface'."
  (unless (get face 'face-defface-spec)
    (put face 'face-defface-spec specification)
    (when doc
      (put face 'face-documentation doc)))
  (custom-handle-all-keywords face arguments 'custom-face)
  face)

(defmacro defface (face specification doc &rest arguments)
  "Define FACE, a name for an appearance of text.
SPECIFICATION, DOC and ARGUMENTS are recorded; nothing is ever displayed."
  (declare (doc-string 3) (indent defun))
  `(custom-declare-face ',face ,specification ,doc ,@arguments))

(defun define-widget (name class doc &rest arguments)
  "Record NAME as a widget type derived from CLASS, described by DOC.
ARGUMENTS are the keywords and values that distinguish it."
  (put name 'widget-type (cons class arguments))
  (put name 'widget-documentation doc)
  name)

(provide 'custom)
;;; custom.el ends here
