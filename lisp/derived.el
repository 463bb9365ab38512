;;; derived.el --- major modes as data  -*- lexical-binding: t -*-

;;; Commentary:

;; Nothing is edited here, so a major mode is what a program sees of it: a command that
;; sets `major-mode' and `mode-name' and runs hooks, a keymap, a syntax table and an
;; abbrev table, and the chain of its parents.

;;; Code:

(defvar major-mode 'fundamental-mode "The major mode.")
(defvar mode-name "Fundamental" "The name of the major mode.")

(defvar delay-mode-hooks nil "Non-nil means that `run-mode-hooks' has to wait.")
(defvar delayed-mode-hooks nil "Hooks that wait, the last one first.")
(defvar delayed-after-hook-functions nil "Functions to call behind hooks that wait.")
(defvar change-major-mode-after-body-hook nil "Hook run before the hooks of modes.")
(defvar after-change-major-mode-hook nil "Hook run after the hooks of modes.")

;;;; Parents

(defun provided-mode-derived-p (mode &rest modes)
  "Return the first of MODE and its parents that is in MODES, or nil."
  (while (and mode (not (memq mode modes)))
    (setq mode (or (get mode 'derived-mode-parent)
                   (let ((definition (and (fboundp mode) (symbol-function mode))))
                     (and definition (symbolp definition) definition)))))
  mode)

(defun derived-mode-p (&rest modes)
  "Return the first of `major-mode' and its parents that is in MODES, or nil."
  (apply #'provided-mode-derived-p major-mode modes))

;;;; Hooks

(defmacro delay-mode-hooks (&rest body)
  "Evaluate BODY; the hooks that `run-mode-hooks' is told to run wait for its end."
  (declare (debug t) (indent 0))
  `(let ((delay-mode-hooks t))
     ,@body))

(defun run-mode-hooks (&rest hooks)
  "Run HOOKS after those that had to wait, unless these have to wait too."
  (if delay-mode-hooks
      (dolist (hook hooks)
        (push hook delayed-mode-hooks))
    (let ((hooks (append (nreverse delayed-mode-hooks) hooks))
          (functions (nreverse delayed-after-hook-functions)))
      (setq delayed-mode-hooks nil
            delayed-after-hook-functions nil)
      (apply #'run-hooks 'change-major-mode-after-body-hook hooks)
      (run-hooks 'after-change-major-mode-hook)
      (mapc #'funcall functions))))

;;;; Definitions

(defun derived-mode--name (mode suffix)
  "Return the symbol for what MODE has with SUFFIX."
  (intern (concat (symbol-name mode) suffix)))

(defsubst derived-mode-hook-name (mode) "Return the hook of MODE."
  (derived-mode--name mode "-hook"))
(defsubst derived-mode-map-name (mode) "Return the variable of the keymap of MODE."
  (derived-mode--name mode "-map"))
(defsubst derived-mode-syntax-table-name (mode)
  "Return the variable of the syntax table of MODE."
  (derived-mode--name mode "-syntax-table"))
(defsubst derived-mode-abbrev-table-name (mode)
  "Return the variable of the abbrev table of MODE."
  (derived-mode--name mode "-abbrev-table"))

(defun derived-mode--document (variable text)
  "Document VARIABLE by TEXT unless it is documented."
  (unless (get variable 'variable-documentation)
    (put variable 'variable-documentation text)))

(defun derived-mode--docstring (child parent documentation)
  "Return the docstring of the mode CHILD of PARENT, from DOCUMENTATION or nil."
  (concat (or documentation (format "Major mode%s."
                                    (if parent (format " derived from `%s'" parent) "")))
          "\n\n"
          (if parent
              (format "In addition to the hooks its parent mode `%s' runs, it runs" parent)
            "It runs")
          (format " the hook\n`%s' at the end." (derived-mode-hook-name child))))

(defun derived-mode--inherit (child parent map syntax)
  "Make the keymap MAP and the table SYNTAX of CHILD inherit from those of PARENT."
  (if (get parent 'mode-class)
      (put child 'mode-class (get parent 'mode-class)))
  (let ((parent-map (derived-mode-map-name parent)))
    (unless (or (keymap-parent map) (not (boundp parent-map)))
      (set-keymap-parent map (symbol-value parent-map))))
  (let ((parent-syntax (derived-mode-syntax-table-name parent)))
    (when (and (char-table-p syntax) (boundp parent-syntax)
               (not (eq syntax (symbol-value parent-syntax)))
               (memq (char-table-parent syntax) (list nil (standard-syntax-table))))
      (set-char-table-parent syntax (symbol-value parent-syntax)))))

(defun derived-mode--split (arguments)
  "Return (DOCSTRING KEYWORDS BODY) for ARGUMENTS behind the name of a mode."
  (let ((documentation (and (stringp (car arguments)) (pop arguments)))
        (keywords nil))
    (while (keywordp (car arguments))
      (setq keywords (plist-put keywords (car arguments) (cadr arguments))
            arguments (cddr arguments)))
    (list documentation keywords arguments)))

(defmacro define-derived-mode (child parent name &rest rest)
  "Define CHILD as a major mode called NAME that begins with its PARENT.
PARENT may be nil.  REST is an optional docstring; keyword arguments `:group',
`:syntax-table', `:abbrev-table', `:after-hook' and `:interactive'; and the body,
which runs before the hooks.

\(fn CHILD PARENT NAME [DOCSTRING] [KEYWORD-ARGS...] &rest BODY)"
  (declare (doc-string 4) (indent defun))
  (pcase-let* ((`(,documentation ,keywords ,body) (derived-mode--split rest))
               (parent (if (eq parent 'fundamental-mode) nil parent))
               (hook (derived-mode-hook-name child))
               (map (derived-mode-map-name child))
               (own-syntax (not (plist-member keywords :syntax-table)))
               (own-abbrevs (not (plist-member keywords :abbrev-table)))
               (syntax (if own-syntax (derived-mode-syntax-table-name child)
                         (plist-get keywords :syntax-table)))
               (abbrevs (if own-abbrevs (derived-mode-abbrev-table-name child)
                          (plist-get keywords :abbrev-table))))
    `(progn
       (defvar ,hook nil)
       (derived-mode--document ',hook ,(format "Hook run after entering %s mode." name))
       (defvar ,map (make-sparse-keymap))
       (derived-mode--document ',map ,(format "Keymap for `%s'." child))
       ,@(if own-syntax
             `((defvar ,syntax (make-syntax-table))
               (derived-mode--document ',syntax ,(format "Syntax table for `%s'." child))))
       ,@(if own-abbrevs
             `((defvar ,abbrevs nil)
               (define-abbrev-table ',abbrevs nil)
               (derived-mode--document ',abbrevs ,(format "Abbrev table for `%s'." child))))
       (put ',child 'derived-mode-parent ',parent)
       ,@(let ((group (plist-get keywords :group)))
           (and group `((put ',child 'custom-mode-group ,group))))
       (defun ,child ()
         ,(derived-mode--docstring child parent documentation)
         ,@(if (or (not (plist-member keywords :interactive))
                   (plist-get keywords :interactive))
               '((interactive)))
         (delay-mode-hooks
           (,(or parent 'kill-all-local-variables))
           (setq major-mode ',child
                 mode-name ,name)
           ,@(and parent `((derived-mode--inherit ',child ',parent ,map ,syntax)))
           ,@(and syntax `((set-syntax-table ,syntax)))
           ,@body)
         ,@(let ((after (plist-get keywords :after-hook)))
             (and after `((push (lambda () ,after) delayed-after-hook-functions))))
         (run-mode-hooks ',hook)))))

(provide 'derived)
;;; derived.el ends here
