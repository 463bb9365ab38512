;;; subr-x.el --- more functions on strings and hash tables  -*- lexical-binding: t -*-

;;; Commentary:

;; Small functions that programs ask for with (require 'subr-x): strings, keys and
;; values of hash tables, threading macros.  The conditional macros `if-let' and
;; the string trimmers belong to the core and `named-let' to cl-local, which needs
;; the analysis of tail calls; all are there once this file is loaded.

;;; Code:

(require 'cl-local)

;;;; Threading

(defun subr-x--thread (forms place)
  "Nest FORMS, each in the next, as its first or last argument as PLACE says."
  (let ((result (car forms)))
    (dolist (form (cdr forms))
      (setq result (cond ((not (consp form)) (list form result))
                         ((eq place 'first)
                          `(,(car form) ,result ,@(cdr form)))
                         (t `(,@form ,result)))))
    result))

(defmacro thread-first (&rest forms)
  "Pass each of FORMS on as the first argument of the next.

\(fn FORMS...)"
  (declare (indent 0) (debug (form &rest [&or symbolp (sexp &rest form)])))
  (subr-x--thread forms 'first))

(defmacro thread-last (&rest forms)
  "Pass each of FORMS on as the last argument of the next.

\(fn FORMS...)"
  (declare (indent 0) (debug thread-first))
  (subr-x--thread forms 'last))

(defmacro with-memoization (place &rest code)
  "Return the value of PLACE if it is non-nil, else set it to the value of CODE."
  (declare (indent 1) (debug (gv-place body)))
  (gv-letplace (getter setter) place
    (macroexp-let2 nil value getter
      (let ((new (make-symbol "new")))
        `(or ,value
             (let ((,new ,(macroexp-progn code)))
               ,(funcall setter new)
               ,new))))))

;;;; Hash tables

(defsubst hash-table-empty-p (hash-table)
  "Return t if HASH-TABLE has no entries."
  (= (hash-table-count hash-table) 0))

(defsubst hash-table-keys (hash-table)
  "Return a list of the keys of HASH-TABLE."
  (let ((keys nil))
    (maphash (lambda (key _value) (setq keys (cons key keys))) hash-table)
    (nreverse keys)))

(defsubst hash-table-values (hash-table)
  "Return a list of the values of HASH-TABLE."
  (let ((values nil))
    (maphash (lambda (_key value) (setq values (cons value values))) hash-table)
    (nreverse values)))

(defun hash-table-contains-p (key table)
  "Return t if TABLE has an entry for KEY."
  (let ((missing (list nil)))
    (not (eq (gethash key table missing) missing))))

;;;; Strings

(defsubst string-empty-p (string)
  "Return t if STRING has no characters."
  (string= string ""))

(defsubst string-blank-p (string)
  "Return non-nil if STRING has nothing but blanks and newlines."
  (string-match-p "\\`[ \t\n\r]*\\'" string))

(defsubst string-join (strings &optional separator)
  "Return STRINGS joined, with SEPARATOR between them."
  (mapconcat #'identity strings (or separator "")))

(define-obsolete-function-alias 'string-reverse #'reverse "25.1")

(defsubst string-remove-prefix (prefix string)
  "Return STRING without PREFIX, if it begins with that."
  (if (string-prefix-p prefix string)
      (substring string (length prefix))
    string))

(defsubst string-remove-suffix (suffix string)
  "Return STRING without SUFFIX, if it ends with that."
  (if (string-suffix-p suffix string)
      (substring string 0 (- (length string) (length suffix)))
    string))

(defun string-truncate-left (string length)
  "Return STRING, cut at the left and marked with dots if longer than LENGTH."
  (if (<= (length string) length)
      string
    ;; Emacs 28.2: the result is one character longer than asked for.
    (concat "..." (substring string (max 0 (- (length string) 1
                                              (max 0 (- length 3))))))))

(defun string-clean-whitespace (string)
  "Return STRING trimmed, each run of blanks and newlines made one space."
  (string-trim (replace-regexp-in-string "[ \t\n\r]+" " " string)))

(defun subr-x--check-length (length)
  "Signal an error unless LENGTH is a length."
  (unless (natnump length)
    (signal 'wrong-type-argument (list 'natnump length))))

(defun string-limit (string length &optional end coding-system)
  "Return the first LENGTH characters of STRING, or the last ones if END.
With CODING-SYSTEM, return STRING encoded, as many whole characters as fit in
LENGTH bytes."
  (subr-x--check-length length)
  (if (null coding-system)
      (cond ((<= (length string) length) string)
            (end (substring string (- (length string) length)))
            (t (substring string 0 length)))
    (let ((encoded (encode-coding-string string coding-system)))
      (while (> (length encoded) length)
        (setq string (if end (substring string 1) (substring string 0 -1))
              encoded (encode-coding-string string coding-system)))
      encoded)))

(defun string-lines (string &optional omit-nulls)
  "Return a list of the lines of STRING, without empty ones if OMIT-NULLS."
  (split-string string "\n" omit-nulls))

(defun string-pad (string length &optional padding start)
  "Return STRING made LENGTH characters long by PADDING, a space by default.
PADDING goes in front if START is non-nil."
  (subr-x--check-length length)
  (let ((missing (- length (length string))))
    (if (< missing 0)
        string
      (let ((fill (make-string missing (or padding ?\s))))
        (if start (concat fill string) (concat string fill))))))

(defun string-chop-newline (string)
  "Return STRING without a newline at its end."
  (string-remove-suffix "\n" string))

(defun subr-x--fill-paragraph (text width)
  "Return the words of TEXT in lines of at most WIDTH columns."
  (let ((lines nil) (line nil))
    (dolist (word (split-string text "[ \t\n]+" t))
      (cond ((null line) (setq line word))
            ((<= (+ (string-width line) 1 (string-width word)) width)
             (setq line (concat line " " word)))
            (t (push line lines)
               (setq line word))))
    (if line (push line lines))
    (string-join (nreverse lines) "\n")))

(defun string-fill (string length)
  "Return STRING with its words arranged in lines no wider than LENGTH.
Paragraphs, which empty lines separate, are kept apart."
  (mapconcat (lambda (text) (subr-x--fill-paragraph text length))
             (split-string string "\n[ \t]*\n")
             "\n\n"))

(provide 'subr-x)
;;; subr-x.el ends here
