;;; make-loaddefs.el --- write lisp/loaddefs.el  -*- lexical-binding: t -*-

;;; Commentary:

;; Lists, for each file of the library that is loaded on demand, the functions and
;; macros it defines, so that naming one is enough to get it.  Run it from the top
;; of the tree, after adding or removing a definition:
;;
;;   emacs -Q --batch -l tools/make-loaddefs.el
;;
;; Names with two dashes are private to their files and are left out.

;;; Code:

(defconst loaddefs-files
  '("cl-lambda" "cl-preloaded" "cl-types" "cl-macs" "cl-local" "subr-x" "cl-place"
    "cl-loop" "cl-struct" "cl-seq" "cl-set" "cl-extra" "cl-number" "cl-lib"
    "cl-generic" "cl-print" "seq" "map" "eieio" "pp" "ert" "ert-batch" "ert-x"
    "regexp-opt" "rx" "let-alist" "easy-mmode"
    "inline")
  "The files whose definitions are loaded on demand, in the order of loading.")

(defun loaddefs-definition (form)
  "Return (NAME . KIND) if the top-level FORM defines a public name, else nil.
KIND is `function', `macro' or `pattern'."
  (let* ((head (car-safe form))
         (name (car-safe (cdr-safe form)))
         (kind (cond ((memq head '(defun defsubst cl-defun cl-defsubst cl-defgeneric
                                    define-inline))
                      'function)
                     ((memq head '(defmacro cl-defmacro)) 'macro)
                     ((eq head 'pcase-defmacro) 'pattern)
                     ((memq head '(defalias define-obsolete-function-alias))
                      (setq name (car (cdr-safe name)))
                      'function))))
    (if (and kind (symbolp name)
             (not (string-match "--" (symbol-name name))))
        (cons name kind))))

(defun loaddefs-read-file (file)
  "Return the top-level forms of FILE."
  (let ((text (with-temp-buffer
                (insert-file-contents file)
                (buffer-string)))
        (position 0) (forms nil) (more t))
    (while more
      (condition-case nil
          (let ((read (read-from-string text position)))
            (setq forms (cons (car read) forms)
                  position (cdr read)))
        (end-of-file (setq more nil))))
    (nreverse forms)))

(defun loaddefs-line (file)
  "Return the text of the entry for FILE of the library."
  (let ((names (list (list 'function) (list 'macro) (list 'pattern))))
    (dolist (form (loaddefs-read-file (concat "lisp/" file ".el")))
      (let* ((definition (loaddefs-definition form))
             (group (assq (cdr definition) names)))
        (if definition (setcdr group (cons (car definition) (cdr group))))))
    (format "(loaddefs--add %S\n  '%S\n  '%S\n  '%S)\n" file
            (reverse (cdr (assq 'function names)))
            (reverse (cdr (assq 'macro names)))
            (reverse (cdr (assq 'pattern names))))))

(defun loaddefs-write ()
  "Write lisp/loaddefs.el."
  (with-temp-buffer
    (insert ";;; loaddefs.el --- what is loaded on demand  "
            "-*- lexical-binding: t -*-\n\n"
            ";; Made by tools/make-loaddefs.el; do not edit.\n\n"
            "(defun loaddefs--add (file functions macros patterns)\n"
            "  \"Have FILE loaded when one of FUNCTIONS or MACROS is called.\n"
            "The same goes for the use of PATTERNS in `pcase'.\"\n"
            "  (dolist (name functions) (autoload name file))\n"
            "  (dolist (name macros) (autoload name file nil nil 'macro))\n"
            "  (dolist (name patterns)\n"
            "    (let ((expander (intern (format \"%s--pcase-macroexpander\" name))))\n"
            "      (autoload expander file)\n"
            "      (put name 'pcase-macroexpander expander))))\n\n")
    (dolist (file loaddefs-files)
      (insert (loaddefs-line file) "\n"))
    (insert ";;; loaddefs.el ends here\n")
    (write-region (point-min) (point-max) "lisp/loaddefs.el")))

(loaddefs-write)

;;; make-loaddefs.el ends here
