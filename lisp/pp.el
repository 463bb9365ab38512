;;; pp.el --- pretty printing  -*- lexical-binding: t -*-

;;; Commentary:

;; Text of a Lisp object in lines: every list stands on a line of its own, and what
;; follows it begins another one.  Lines are indented as Lisp code is, by the
;; property `lisp-indent-function' of the symbol at the head.
;;
;; The work is done on the printed text, so that anything that prints can be laid
;; out.  `pp--parse' splits the text into nodes, strings for atoms and vectors
;; [PREFIX OPEN CHILDREN CLOSE] for lists; `pp--layout' writes them.

;;; Code:

(require 'cl-lib)

(defvar pp--text nil "The printed text being parsed.")
(defvar pp--position 0 "Where parsing of `pp--text' has come to.")
(defvar pp--column 0 "The column at the end of the output.")
(defvar pp--output nil "Pieces of output, last first.")

;;;; Parsing

(defun pp--peek (&optional offset)
  "Return the character OFFSET places after the position, or nil."
  (let ((at (+ pp--position (or offset 0))))
    (and (< at (length pp--text)) (aref pp--text at))))

(defun pp--take (count)
  "Return the next COUNT characters and pass over them."
  (let ((start pp--position))
    (setq pp--position (+ start count))
    (substring pp--text start pp--position)))

(defun pp--string-length ()
  "Return the length of the string constant at the position."
  (let ((length 1))
    (while (and (pp--peek length) (not (eq (pp--peek length) ?\")))
      (setq length (+ length (if (eq (pp--peek length) ?\\) 2 1))))
    (min (1+ length) (- (length pp--text) pp--position))))

(defun pp--atom-length ()
  "Return the length of the atom at the position, which is not a string."
  (let ((length 0))
    (while (and (pp--peek length)
                (not (memq (pp--peek length)
                           '(?\s ?\t ?\n ?\( ?\) ?\[ ?\] ?\"))))
      (setq length (+ length (if (eq (pp--peek length) ?\\) 2 1))))
    (max 1 (min length (- (length pp--text) pp--position)))))

(defun pp--list (prefix)
  "Parse the list at the position into a node with PREFIX."
  (let ((open (pp--take 1)) (children nil))
    (while (progn (while (memq (pp--peek) '(?\s ?\t ?\n)) (pp--take 1))
                  (and (pp--peek) (not (memq (pp--peek) '(?\) ?\])))))
      (push (pp--node) children))
    (vector prefix open (nreverse children) (if (pp--peek) (pp--take 1) ""))))

(defun pp--node ()
  "Parse the node at the position."
  (if (memq (pp--peek) '(?\( ?\[))
      (pp--list "")
    (let ((text (pp--take (if (eq (pp--peek) ?\") (pp--string-length)
                            (pp--atom-length)))))
      (cond ((and (memq (pp--peek) '(?\( ?\[))
                  (memq (aref text (1- (length text))) '(?' ?` ?, ?@ ?# ?s)))
             (pp--list text))
            ((and (eq (pp--peek) ?\") (memq (aref text 0) '(?' ?` ?, ?#)))
             (concat text (pp--take (pp--string-length))))
            (t text)))))

;;;; Layout

;; Special forms have no definition that could declare how they are indented.
(dolist (entry '((lambda . defun) (let . 1) (let* . 1) (if . 2) (while . 1)
                 (progn . 0) (prog1 . 1) (prog2 . 2) (catch . 1)
                 (condition-case . 2) (unwind-protect . 1) (save-excursion . 0)
                 (save-restriction . 0) (save-current-buffer . 0)))
  (unless (get (car entry) 'lisp-indent-function)
    (put (car entry) 'lisp-indent-function (cdr entry))))

(defun pp--put (text)
  "Write TEXT, which has no newline that matters, to the output."
  (push text pp--output)
  (setq pp--column (+ pp--column (string-width text))))

(defun pp--newline (column)
  "Begin a new line, indented to COLUMN."
  (let ((tabs (if (and (boundp 'indent-tabs-mode)
                       (not (symbol-value 'indent-tabs-mode)))
                  0
                (/ column 8))))
    (push (concat "\n" (make-string tabs ?\t)
                  (make-string (- column (* 8 tabs)) ?\s))
          pp--output)
    (setq pp--column column)))

(defun pp--breaks-p (node)
  "Return t if NODE, when space precedes it, begins a new line."
  (and (vectorp node)
       (not (string-search "," (aref node 0)))
       (not (equal (aref node 0) "#s"))))

(defun pp--indent-method (head)
  "Return how forms with the node HEAD first are indented, or nil."
  (and (stringp head)
       (let ((symbol (intern-soft head)))
         (or (and symbol (function-get symbol 'lisp-indent-function))
             (and (string-prefix-p "def" head) 'defun)))))

(defun pp--child-column (paren head index aligned)
  "Return the column of a line in the list that opens at column PAREN.
HEAD is its first child; the line begins with child INDEX.  ALIGNED is the column
of the second child if that is on the first line, else nil."
  (let ((method (pp--indent-method head)))
    (cond ((or (vectorp head) (eq (aref head 0) ?\")) (1+ paren))
          ((eq method 'defun) (+ paren 2))
          ((integerp method) (+ paren (if (<= index method) 4 2)))
          (t (or aligned (1+ paren))))))

(defvar pp--plain-text nil
  "Non-nil means to align as Emacs does in text that is not known to be Lisp.
There quotes, colons and points are no part of the symbol behind them.")

(defun pp--aligned-column (child)
  "Return the column of CHILD, about to be written, for what is aligned with it.
Return nil if nothing of it can be aligned with."
  (if pp--plain-text
      (let ((start (string-match "[^].,;:?!#@~^'`[]"
                                 (if (stringp child) child (aref child 0)))))
        (and start (+ pp--column start)))
    pp--column))

(defun pp--layout-children (children paren)
  "Write CHILDREN of a list whose parenthesis is at column PAREN."
  (let ((head (car children)) (index 0) (previous nil) (aligned nil))
    (dolist (child children)
      (cond ((= index 0))
            ((or (pp--breaks-p child) (vectorp previous))
             (pp--newline (pp--child-column paren head index aligned)))
            (t (pp--put " ")
               (if (= index 1) (setq aligned (pp--aligned-column child)))))
      (pp--layout child)
      (setq index (1+ index)
            previous child))))

(defun pp--layout (node)
  "Write NODE."
  (if (stringp node)
      (pp--put node)
    (pp--put (aref node 0))
    (let ((paren pp--column))
      (pp--put (aref node 1))
      (pp--layout-children (aref node 2) paren)
      (pp--put (aref node 3)))))

(defun pp--lines (text &optional column)
  "Return the printed TEXT laid out in lines.
The first line is to stand at COLUMN, 0 by default."
  (let ((pp--text text) (pp--position 0) (pp--column (or column 0))
        (pp--output nil))
    (pp--layout (pp--node))
    (while (pp--peek)
      (pp--put (pp--take 1)))
    (apply #'concat (nreverse pp--output))))

;;;; The functions

(defvar pp-escape-newlines t
  "Value of `print-escape-newlines' used by `pp'.")

(defun pp-to-string (object)
  "Return the text of OBJECT, laid out in lines."
  (let* ((print-escape-newlines pp-escape-newlines)
         (print-quoted t)
         (text (pp--lines (prin1-to-string object))))
    (if (and (not (symbolp object)) (not (stringp object))
             (memq (aref text (1- (length text))) '(?\) ?\])))
        (concat text "\n")
      text)))

(defun pp (object &optional stream)
  "Print OBJECT on STREAM, laid out in lines."
  (princ (pp-to-string object) (or stream standard-output)))

(defun pp-display-expression (expression _buffer)
  "Print EXPRESSION, laid out in lines."
  (pp expression))

(provide 'pp)
;;; pp.el ends here
