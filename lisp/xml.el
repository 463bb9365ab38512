;;; xml.el --- parts of XML documents  -*- lexical-binding: t -*-

;;; Commentary:

;; Documents as lists (NAME ATTRIBUTES CHILD...) and texts with entities.  What
;; parses a document does so in a text buffer and is missing.

;;; Code:

(defvar xml-entity-alist
  '(("lt" . "&#60;") ("gt" . ">") ("apos" . "'") ("quot" . "\"") ("amp" . "&#38;"))
  "Names of entities and what they stand for.")
(defvar xml-validating-parser nil
  "Non-nil means that an entity that is not known is an error.")
(defvar xml-undefined-entity "?" "What stands for an entity that is not known.")

(define-error 'xml-invalid-character "Invalid XML character")

(defsubst xml-node-name (node) "Return the name of NODE." (car node))
(defsubst xml-node-attributes (node) "Return the attributes of NODE." (nth 1 node))
(defsubst xml-node-children (node) "Return the children of NODE." (cddr node))

(defun xml-get-children (node child-name)
  "Return the children of NODE called CHILD-NAME."
  (let ((found nil))
    (dolist (child (xml-node-children node) (nreverse found))
      (if (and (consp child) (equal (xml-node-name child) child-name))
          (push child found)))))

(defun xml-get-attribute-or-nil (node attribute)
  "Return the value of ATTRIBUTE of NODE, or nil."
  (cdr (assoc attribute (xml-node-attributes node))))

(defsubst xml-get-attribute (node attribute)
  "Return the value of ATTRIBUTE of NODE, or an empty string."
  (or (xml-get-attribute-or-nil node attribute) ""))

(defun xml-escape-string (string &optional noerror)
  "Return STRING with entities for the characters that mean something in XML.
A character that may not be there signals an error, unless NOERROR."
  (let ((bad (string-match "[^\t\n\r\s-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]" string)))
    (if (and bad (not noerror))
        (signal 'xml-invalid-character (list (aref string bad) (1+ bad)))))
  (replace-regexp-in-string
   "[&<>'\"]"
   (lambda (text)
     (cdr (assoc text '(("&" . "&amp;") ("<" . "&lt;") (">" . "&gt;")
                        ("'" . "&apos;") ("\"" . "&quot;")))))
   string t t))

(defun xml--character (text)
  "Return the character of TEXT, a number with an x before it if hexadecimal."
  (string (if (eq (aref text 0) ?x)
              (string-to-number (substring text 1) 16)
            (string-to-number text))))

(defun xml-substitute-numeric-entities (string)
  "Return STRING with characters for the numbers of its entities."
  (and string
       (replace-regexp-in-string
        "&#\\([0-9]+\\);"
        (lambda (text) (xml--character (substring text 2 -1)))
        string t t)))

(defun xml-substitute-special (string)
  "Return STRING with characters in the place of its entities."
  (replace-regexp-in-string
   "&\\(?:#\\(?:x[[:xdigit:]]+\\|[0-9]+\\)\\|[[:alpha:]_:][-[:alnum:]_:.]*\\);"
   (lambda (text)
     (let ((name (substring text 1 -1)))
       (cond ((eq (aref name 0) ?#) (xml--character (substring name 1)))
             ((assoc name xml-entity-alist)
              (xml-substitute-special (cdr (assoc name xml-entity-alist))))
             (xml-validating-parser
              (error "XML: (Validity) Undefined entity `%s'" name))
             (t xml-undefined-entity))))
   string t t))

(provide 'xml)
;;; xml.el ends here
