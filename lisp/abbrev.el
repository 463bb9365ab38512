;;; abbrev.el --- tables of abbreviations as data  -*- lexical-binding: t -*-

;;; Commentary:

;; A table is an obarray whose symbols have the expansion as their value and the hook
;; as their function; properties of the table are those of its symbol with the empty
;; name.  Nothing is ever expanded here.

;;; Code:

(require 'cl-lib)

(defvar abbrev-table-name-list nil "The variables that hold tables.")

(defun make-abbrev-table (&optional props)
  "Return a new table with the properties PROPS."
  (let ((table (obarray-make)))
    (intern "" table)
    (cl-loop for (property value) on props by #'cddr
             do (abbrev-table-put table property value))
    table))

(defun abbrev-table-p (object)
  "Return t if OBJECT is a table of abbreviations."
  (and (vectorp object) (intern-soft "" object) t))

(defun abbrev-table-get (table prop)
  "Return the property PROP of TABLE."
  (let ((symbol (intern-soft "" table)))
    (and symbol (get symbol prop))))

(defun abbrev-table-put (table prop val)
  "Set the property PROP of TABLE to VAL."
  (put (intern "" table) prop val))

(defun abbrev-get (symbol prop)
  "Return the property PROP of the abbreviation SYMBOL."
  (get symbol prop))

(defun abbrev-put (symbol prop val)
  "Set the property PROP of the abbreviation SYMBOL to VAL."
  (put symbol prop val))

(defun define-abbrev (table abbrev expansion &optional hook &rest props)
  "Make EXPANSION what ABBREV stands for in TABLE; HOOK is called when expanding.
PROPS are its properties.  An EXPANSION of nil removes it.  Return ABBREV."
  (let ((symbol (intern abbrev table)))
    (set symbol expansion)
    (fset symbol hook)
    (cl-loop for (property value) on (if (plist-member props :count) props
                                       `(:count 0 ,@props))
             by #'cddr do (put symbol property value))
    abbrev))

(defun define-abbrev-table (tablename definitions &optional docstring &rest props)
  "Make TABLENAME a variable with a table of DEFINITIONS, lists for `define-abbrev'.
DOCSTRING documents it; PROPS are properties of the table."
  (let ((table (and (boundp tablename) (symbol-value tablename))))
    (unless table
      (setq table (make-abbrev-table))
      (set tablename table)
      (unless (memq tablename abbrev-table-name-list)
        (push tablename abbrev-table-name-list)))
    (if (stringp docstring)
        (put tablename 'variable-documentation docstring)
      (if docstring (push docstring props)))
    (cl-loop for (property value) on props by #'cddr
             do (abbrev-table-put table property value))
    (dolist (definition definitions)
      (apply #'define-abbrev table definition))))

(defun abbrev--symbol (abbrev table)
  "Return the symbol of ABBREV in TABLE or its parents, or nil."
  (let ((symbol (intern-soft abbrev table)))
    (if (and symbol (not (equal abbrev "")) (symbol-value symbol))
        symbol
      (cl-some (lambda (parent) (abbrev--symbol abbrev parent))
               (abbrev-table-get table :parents)))))

(defun abbrev-expansion (abbrev &optional table)
  "Return what ABBREV stands for in TABLE, or nil."
  (let ((symbol (and table (abbrev--symbol abbrev table))))
    (and symbol (symbol-value symbol))))

(defun abbrev-table-empty-p (object &optional _ignore-system)
  "Return t if the table OBJECT has no abbreviations."
  (let ((empty t))
    (mapatoms (lambda (symbol)
                (if (and (not (equal (symbol-name symbol) "")) (symbol-value symbol))
                    (setq empty nil)))
              object)
    empty))

(defun clear-abbrev-table (table)
  "Remove the abbreviations of TABLE."
  (mapatoms (lambda (symbol)
              (unless (equal (symbol-name symbol) "") (set symbol nil)))
            table))

(provide 'abbrev)
;;; abbrev.el ends here
