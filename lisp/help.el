;;; help.el --- argument lists in documentation  -*- lexical-binding: t -*-

;;; Commentary:

;; Documentation may end with a line "(fn ARGUMENT...)" that says how the function
;; is called, where its parameters do not.

;;; Code:

(defun help--make-usage (function arglist)
  "Return the list (FUNCTION ARGUMENT...) with the names in ARGLIST in capitals."
  (cons (if (symbolp function) function 'anonymous)
        (mapcar #'help--usage-argument arglist)))

(defalias 'help-make-usage #'help--make-usage)

(defun help--usage-argument (argument)
  "Return ARGUMENT, an element of a lambda list, as a usage shows it."
  (cond ((and (consp argument) (symbolp (car argument)))
         (cons (help--usage-argument (car argument)) (cdr argument)))
        ((not (symbolp argument)) argument)
        ((string-prefix-p "&" (symbol-name argument)) argument)
        (t (intern (upcase (string-remove-prefix "_" (symbol-name argument)))))))

(defun help--docstring-quote (string)
  "Return STRING such that a documentation string shows it as it is."
  (mapconcat (lambda (char)
               (if (memq char '(?\\ ?\' ?\` ?‘ ?’)) (string ?\\ ?= char) (string char)))
             string ""))

(defun help--make-usage-docstring (function arglist)
  "Return the text of the usage of FUNCTION with ARGLIST."
  (let ((print-escape-newlines t))
    (help--docstring-quote (format "%S" (help--make-usage function arglist)))))

(defun help--usage-start (docstring)
  "Return where in DOCSTRING the blank line before a usage begins, or nil."
  (let ((start (string-search "\n\n(fn" docstring))
        (found nil))
    (while (and start (not found))
      (let ((usage (substring docstring (+ start 2))))
        (if (and (memq (aref (concat usage " ") 3) '(?\s ?\)))
                 (string-suffix-p ")" usage)
                 (not (string-search "\n" usage)))
            (setq found start)
          (setq start (string-search "\n\n(fn" docstring (1+ start))))))
    found))

(defun help--usage-text (arglist)
  "Return the usage \"(fn ARGUMENT...)\" for ARGLIST, a list or a text for one."
  (if (stringp arglist)
      (concat "(fn" (substring arglist (or (string-search " " arglist) -1)))
    (help--make-usage-docstring 'fn arglist)))

(defun help-add-fundoc-usage (docstring arglist)
  "Return DOCSTRING with a usage for ARGLIST at its end, if it has none.
ARGLIST is a lambda list, a text \"(FUNCTION ARGUMENT...)\", or t for no usage.
DOCSTRING may be nil."
  (let ((text (or docstring "")))
    (if (or (eq arglist t) (help--usage-start text)) text
      (concat text
              (cond ((string-suffix-p "\n\n" text) "")
                    ((string-suffix-p "\n" text) "\n")
                    (t "\n\n"))
              (help--usage-text arglist)))))

(defun help-split-fundoc (docstring def &optional section)
  "Return (USAGE . DOC) for DOCSTRING, the documentation of DEF, nil without usage.
If SECTION is t, return that also where USAGE is nil; if it is `usage' or `doc',
return that part."
  (let* ((start (and docstring (help--usage-start docstring)))
         (usage (and start
                     (concat "(" (symbol-name (if (and def (symbolp def)) def 'anonymous))
                             (substring docstring (+ start 5)))))
         (doc (if start
                  (and (> start 0) (substring docstring 0 start))
                docstring)))
    (cond ((eq section 'usage) usage)
          ((eq section 'doc) doc)
          ((or usage section) (cons usage doc)))))

(defun help--usage-of-documentation (def)
  "Return the parameters in the usage in the documentation of DEF, or t.
One with dots, which no lambda list could have, makes the usage useless."
  (let ((usage (ignore-errors (help-split-fundoc (documentation def t) def 'usage))))
    (if (or (null usage) (string-search "..." usage)) t
      (mapcar (lambda (argument)
                (if (symbolp argument) (intern (downcase (symbol-name argument)))
                  argument))
              (cdr (car (read-from-string usage)))))))

(defun help--arglist-of-arity (arity)
  "Return a lambda list for ARITY, which is as `func-arity' returns it."
  (let* ((least (car arity)) (most (cdr arity))
         (name (lambda (number) (intern (format "arg%d" number))))
         (required (mapcar name (number-sequence 1 least))))
    (append required
            (and (numberp most) (< least most)
                 (cons '&optional (mapcar name (number-sequence (1+ least) most))))
            (and (not (numberp most)) '(&rest rest)))))

(defun help-function-arglist (def &optional preserve-names)
  "Return the lambda list of the function DEF, t if it is not known.
With PRESERVE-NAMES, a primitive has the names its documentation gives."
  (let* ((function (indirect-function def))
         (function (if (eq (car-safe function) 'macro) (cdr function) function)))
    (cond ((and (byte-code-function-p function) (listp (aref function 0)))
           (aref function 0))
          ((eq (car-safe function) 'lambda) (nth 1 function))
          ((eq (car-safe function) 'closure) (nth 2 function))
          ((or (subrp function) (functionp function))
           (let ((names (if preserve-names (help--usage-of-documentation def) t)))
             (if (listp names) names
               (help--arglist-of-arity (func-arity function)))))
          (t t))))

(provide 'help)
;;; help.el ends here
