;;; json.el --- JSON in Lisp, with all its variables  -*- lexical-binding: t -*-

;;; Commentary:

;; `json-parse-string' and `json-serialize' are primitives; this is the older
;; interface, whose variables say which Lisp types stand for what.
;; The text is read from a string: what reads from the current buffer is missing.

;;; Code:

(require 'cl-lib)
(require 'subr-x)

;;;; Parameters

(defvar json-object-type 'alist
  "What an object becomes: `alist', `plist' or `hash-table'.")
(defvar json-array-type 'vector
  "What an array becomes: `vector' or `list'.")
(defvar json-key-type nil
  "What a key becomes: `string', `symbol' or `keyword'.
If nil, that goes by `json-object-type'.")
(defvar json-false :json-false "What false becomes, and what is written as false.")
(defvar json-null nil "What null becomes, and what is written as null.")
(defvar json-encoding-separator "," "What stands between elements.")
(defvar json-encoding-default-indentation "  " "The indentation of one level.")
(defvar json-encoding-pretty-print nil
  "Non-nil means to write in lines that are indented.")
(defvar json-encoding-lisp-style-closings nil
  "Non-nil means to write ] and } behind what is before, when in lines.")
(defvar json-encoding-object-sort-predicate nil
  "Function that says which of two keys comes first in an object, or nil.")
(defvar json-pre-element-read-function nil
  "Function called before an element is read, on its key or index, or nil.")
(defvar json-post-element-read-function nil
  "Function called after an element has been read, or nil.")

(defconst json-keywords '("true" "false" "null") "The words of JSON.")
(defconst json-special-chars
  '((?\" . ?\") (?\\ . ?\\) (?b . ?\b) (?f . ?\f) (?n . ?\n) (?r . ?\r) (?t . ?\t))
  "The letters behind a backslash and what they stand for.")

(define-error 'json-error "Unknown JSON error")
(define-error 'json-readtable-error "JSON readtable error" 'json-error)
(define-error 'json-unknown-keyword "Unrecognized keyword" 'json-error)
(define-error 'json-number-format "Invalid number format" 'json-error)
(define-error 'json-string-escape "Bad Unicode escape" 'json-error)
(define-error 'json-string-format "Bad string format" 'json-error)
(define-error 'json-key-format "Bad JSON object key" 'json-error)
(define-error 'json-object-format "Bad JSON object" 'json-error)
(define-error 'json-array-format "Bad JSON array" 'json-error)
(define-error 'json-end-of-file "End of file while parsing JSON"
  '(end-of-file json-error))

;;;; Tests

(defsubst json-join (strings separator)
  "Return STRINGS joined by SEPARATOR."
  (mapconcat #'identity strings separator))

(defun json-alist-p (list)
  "Return t if LIST is an alist: nil, or a list of conses with atoms in front."
  (while (consp list)
    (setq list (if (and (consp (car list)) (atom (caar list))) (cdr list) 'no)))
  (null list))

(defun json-plist-p (list)
  "Return t if LIST is a property list with keywords."
  (while (consp list)
    (setq list (if (and (keywordp (car list)) (consp (cdr list))) (cddr list) 'no)))
  (null list))

;;;; Reading

(defvar json--text "" "The text being read.")
(defvar json--position 0 "Where reading has come to.")

(defsubst json--next ()
  "Return the next character, or nil at the end."
  (and (< json--position (length json--text))
       (aref json--text json--position)))

(defun json--take ()
  "Return the next character and pass over it; signal an error at the end."
  (prog1 (or (json--next) (signal 'json-end-of-file nil))
    (setq json--position (1+ json--position))))

(defun json--skip-whitespace ()
  "Pass over white space."
  (while (memq (json--next) '(?\s ?\t ?\n ?\r))
    (setq json--position (1+ json--position))))

(defun json--take-match (regexp)
  "Return what REGEXP matches at the position and pass over it, or nil."
  (when (eq json--position (string-match regexp json--text json--position))
    (setq json--position (match-end 0))
    (match-string 0 json--text)))

(defun json--read-keyword ()
  "Read one of `json-keywords'."
  (let ((word (json--take-match "[[:alpha:]]+")))
    (cond ((equal word "true") t)
          ((equal word "false") json-false)
          ((equal word "null") json-null)
          (t (signal 'json-unknown-keyword (list word))))))

(defun json--read-number ()
  "Read a number."
  (let ((digits (json--take-match
                 "-?\\(?:0\\|[1-9][0-9]*\\)\\(?:\\.[0-9]+\\)?\\(?:[eE][-+]?[0-9]+\\)?")))
    (if (and digits (memq (json--next) '(nil ?\s ?\t ?\n ?\r ?, ?\] ?\})))
        (string-to-number digits)
      (signal 'json-number-format (list (1+ json--position))))))

(defun json--read-code-unit ()
  "Read the four digits behind a backslash and a u."
  (let ((digits (json--take-match "[[:xdigit:]]\\{4\\}")))
    (if digits (string-to-number digits 16)
      (signal 'json-string-escape (list (1+ json--position))))))

(defun json--read-unicode ()
  "Read the character given by the digits behind a backslash and a u."
  (let ((unit (json--read-code-unit)))
    (if (and (<= #xD800 unit #xDBFF)
             (string-match "\\\\u\\([dD][c-fC-F][[:xdigit:]]\\{2\\}\\)" json--text
                           json--position)
             (= (match-beginning 0) json--position))
        (progn (setq json--position (match-end 0))
               (+ #x10000 (ash (- unit #xD800) 10)
                  (- (string-to-number (match-string 1 json--text) 16) #xDC00)))
      unit)))

(defun json--read-escape ()
  "Read the character behind a backslash."
  (let ((char (json--take)))
    (cond ((cdr (assq char json-special-chars)))
          ((eq char ?u) (json--read-unicode))
          (t char))))

(defun json--read-string ()
  "Read a string; the position is before its quote."
  (json--take)
  (let ((characters nil) (char nil))
    (while (/= ?\" (setq char (json--take)))
      (if (< char 32) (signal 'json-string-format (list char)))
      (push (if (eq char ?\\) (json--read-escape) char) characters))
    (concat (nreverse characters))))

(defun json-new-object ()
  "Return an empty object of the type `json-object-type'."
  (and (eq json-object-type 'hash-table)
       (make-hash-table :test #'equal)))

(defun json--key (key)
  "Return the string KEY as `json-key-type' says."
  (pcase (or json-key-type
             (cdr (assq json-object-type '((hash-table . string) (alist . symbol)
                                           (plist . keyword)))))
    ('string key)
    ('symbol (intern key))
    ('keyword (intern (concat ":" key)))))

(defun json-add-to-object (object key value)
  "Return OBJECT, of the type `json-object-type', with VALUE for the string KEY."
  (let ((key (json--key key)))
    (pcase json-object-type
      ('hash-table (puthash key value object) object)
      ('alist (cons (cons key value) object))
      ('plist (cons key (cons value object))))))

(defun json--object-done (object)
  "Return OBJECT, whose elements were put in front one by one, in order."
  (pcase json-object-type
    ('alist (nreverse object))
    ('plist (cl-loop with result = nil
                     for (key value) on object by #'cddr
                     do (setq result (cons key (cons value result)))
                     finally return result))
    (_ object)))

(defun json--read-element (where)
  "Read the element at WHERE, a key or an index, and tell the two functions."
  (when json-pre-element-read-function
    (funcall json-pre-element-read-function where))
  (prog1 (json--read)
    (when json-post-element-read-function
      (funcall json-post-element-read-function))))

(defun json--read-separator (close condition)
  "Pass over a comma, unless CLOSE comes next.  Signal CONDITION for all else."
  (json--skip-whitespace)
  (cond ((eq (json--next) close))
        ((eq (json--next) ?,) (json--take) (json--skip-whitespace))
        (t (signal condition (list "," (or (json--next) 0))))))

(defun json--read-object ()
  "Read an object."
  (let ((object (json-new-object)))
    (json--take)
    (json--skip-whitespace)
    (while (not (eq (json--next) ?\}))
      (let ((key (json--read-string)))
        (json--skip-whitespace)
        (unless (eq (json--next) ?:)
          (signal 'json-object-format (list ":" (or (json--next) 0))))
        (json--take)
        (setq object (json-add-to-object object key (json--read-element key))))
      (json--read-separator ?\} 'json-object-format))
    (json--take)
    (json--object-done object)))

(defun json--read-array ()
  "Read an array."
  (let ((elements nil) (index 0))
    (json--take)
    (json--skip-whitespace)
    (while (not (eq (json--next) ?\]))
      (push (json--read-element index) elements)
      (setq index (1+ index))
      (json--read-separator ?\] 'json-array-format))
    (json--take)
    (setq elements (nreverse elements))
    (if (eq json-array-type 'list) elements (vconcat elements))))

(defun json--read ()
  "Read whatever comes next."
  (json--skip-whitespace)
  (pcase (json--next)
    ('nil (signal 'json-end-of-file nil))
    (?\{ (json--read-object))
    (?\[ (json--read-array))
    (?\" (json--read-string))
    ((or ?t ?f ?n) (json--read-keyword))
    ((or ?- (and (pred integerp) (pred (<= ?0)) (pred (>= ?9)))) (json--read-number))
    (char (signal 'json-readtable-error (list char)))))

(defun json-read-from-string (string)
  "Return what the JSON text at the beginning of STRING says."
  (let ((json--text string) (json--position 0))
    (json--read)))

;;;; Writing

(defvar json--level 0 "How many objects and arrays are being written.")

(defun json-encode-number (number)
  "Return NUMBER as JSON."
  (number-to-string number))

(defun json-encode-keyword (keyword)
  "Return KEYWORD, which is t, `json-false' or `json-null', as JSON."
  (cond ((eq keyword t) "true")
        ((eq keyword json-false) "false")
        ((eq keyword json-null) "null")))

(defun json--escape (char)
  "Return what stands for CHAR in a string."
  (let ((letter (car (rassq char json-special-chars))))
    (if letter (format "\\%c" letter) (format "\\u%04x" char))))

(defun json-encode-string (string)
  "Return STRING as JSON."
  (concat "\""
          (replace-regexp-in-string
           "[\"\\[:cntrl:]]"
           (lambda (text)
             (let ((char (aref text 0)))
               (if (< 126 char) text (json--escape char))))
           string t t)
          "\""))

(defun json--stringlike (object)
  "Return OBJECT, a string, symbol or keyword, as JSON, or nil if it is neither."
  (cond ((stringp object) (json-encode-string object))
        ((keywordp object) (json-encode-string (substring (symbol-name object) 1)))
        ((symbolp object) (json-encode-string (symbol-name object)))))

(defun json-encode-key (object)
  "Return OBJECT as a key."
  (or (json--stringlike object)
      (signal 'json-key-format (list object))))

(defun json--newline (level)
  "Return what begins a line at LEVEL, nothing unless in lines."
  (if json-encoding-pretty-print
      (apply #'concat "\n" (make-list level json-encoding-default-indentation))
    ""))

(defun json--enclose (open close elements print)
  "Return ELEMENTS as PRINT writes them, between OPEN and CLOSE."
  (if (null elements)
      (concat open close)
    (let* ((outer json--level)
           (json--level (1+ json--level))
           (newline (json--newline json--level)))
      (concat open newline
              (mapconcat print elements (concat json-encoding-separator newline))
              (if json-encoding-lisp-style-closings "" (json--newline outer))
              close))))

(defun json--pair (pair)
  "Return PAIR of a key and a value as JSON."
  (concat (json-encode-key (car pair))
          (if json-encoding-pretty-print ": " ":")
          (json-encode (cdr pair))))

(defun json--map (alist)
  "Return ALIST, which may be sorted, as an object."
  (json--enclose "{" "}"
                 (if json-encoding-object-sort-predicate
                     (sort (copy-sequence alist)
                           (lambda (a b)
                             (funcall json-encoding-object-sort-predicate
                                      (car a) (car b))))
                   alist)
                 #'json--pair))

(defun json-encode-hash-table (hash-table)
  "Return HASH-TABLE as JSON."
  (let ((pairs nil))
    (maphash (lambda (key value) (push (cons key value) pairs)) hash-table)
    (json--map (nreverse pairs))))

(defun json-encode-alist (alist)
  "Return ALIST as JSON."
  (json--map alist))

(defun json-encode-plist (plist)
  "Return PLIST as JSON."
  (json--map (cl-loop for (key value) on plist by #'cddr collect (cons key value))))

(defun json-encode-array (array)
  "Return ARRAY, a vector or a list, as JSON."
  (json--enclose "[" "]" (append array nil) #'json-encode))

(defun json-encode-list (list)
  "Return LIST as JSON: an object if it is an alist or a property list."
  (cond ((json-alist-p list) (json-encode-alist list))
        ((json-plist-p list) (json-encode-plist list))
        (t (json-encode-array list))))

(defun json-encode (object)
  "Return OBJECT as JSON."
  (cond ((eq object t) (json-encode-keyword object))
        ((eq object json-null) (json-encode-keyword object))
        ((eq object json-false) (json-encode-keyword object))
        ((json--stringlike-p object) (json--stringlike object))
        ((numberp object) (json-encode-number object))
        ((arrayp object) (json-encode-array object))
        ((listp object) (json-encode-list object))
        ((hash-table-p object) (json-encode-hash-table object))
        (t (signal 'json-error (list object)))))

(defun json--stringlike-p (object)
  "Return t if OBJECT is written as a string."
  (or (stringp object) (and object (symbolp object))))

(provide 'json)
;;; json.el ends here
