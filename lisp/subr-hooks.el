;;; subr-hooks.el --- hooks, and what to do after loading  -*- lexical-binding: t -*-

;; A hook is a variable whose value is a function or a list of functions.
;; Functions added with a depth other than zero are remembered, with that
;; depth, in a property of the hook, so that later ones find their place.
;;
;; `after-load-alist' maps a feature, or a regexp for file names, to functions.
;; `provide' calls those of its feature; `load' calls
;; `do-after-load-evaluation' with the name of the file it has loaded.

;;; Hooks

(defun hooks--depth (function depths)
  "Return the depth of FUNCTION according to the alist DEPTHS."
  (alist-get function depths 0 nil #'equal))

(defun hooks--as-list (value)
  "Return the value of a hook, VALUE, as a list of functions."
  (if (or (not (listp value)) (functionp value))
      (list value)
    value))

(defun hooks--insert (function functions depth depths)
  "Return FUNCTIONS with FUNCTION put in where its DEPTH, among DEPTHS, belongs."
  (let ((before nil) (after functions))
    (while (and after
                (let ((other (hooks--depth (car after) depths)))
                  (if (> depth 0)
                      (<= other depth)
                    (< other depth))))
      (push (car after) before)
      (setq after (cdr after)))
    (nconc (nreverse before) (cons function after))))

(defun add-hook (hook function &optional depth local)
  "Add FUNCTION to the value of HOOK, a symbol, unless it is there.
DEPTH from -100 to 100 places it: functions of lower depth run first, and t
means 90.  LOCAL non-nil changes the value local to the current buffer."
  (unless (boundp hook) (set hook nil))
  (unless (default-boundp hook) (set-default hook nil))
  (setq depth (cond ((numberp depth) depth) (depth 90) (t 0)))
  (if local
      (unless (local-variable-if-set-p hook)
        (set (make-local-variable hook) (list t)))
    (setq local (and (local-variable-p hook)
                     (not (memq t (ensure-list (symbol-value hook)))))))
  (let ((functions (hooks--as-list (if local (symbol-value hook)
                                     (default-value hook)))))
    (unless (member function functions)
      (let ((depths (get hook 'hook--depth-alist)))
        (unless (= depth (hooks--depth function depths))
          (setq depths (cons (cons function depth)
                             (assoc-delete-all function
                                               (copy-sequence depths))))
          (put hook 'hook--depth-alist depths))
        (setq functions (hooks--insert function functions depth depths))))
    (if local
        (progn
          (when (equal functions '(t))
            (setq functions nil))
          (set hook functions))
      (set-default hook functions))))

(defun remove-hook (hook function &optional local)
  "Remove FUNCTION from the value of HOOK, a symbol.
LOCAL non-nil changes the value local to the current buffer."
  (when (and (boundp hook)
             (or (not local) (local-variable-p hook)))
    (let* ((functions (hooks--as-list (if local (symbol-value hook)
                                        (default-value hook))))
           (rest (remove function functions)))
      (unless (equal rest functions)
        (put hook 'hook--depth-alist
             (assoc-delete-all function
                               (copy-sequence (get hook 'hook--depth-alist)))))
      (cond ((not local) (set-default hook rest))
            ((equal rest '(t)) (kill-local-variable hook))
            (t (set hook rest)))))
  nil)

;;; After loading

(defvar after-load-alist nil
  "Functions to call when something has been loaded.
An element is (KEY . FUNCTIONS); KEY is a feature, or a regexp that matches
the absolute name of a file.")

(defvar after-load-functions nil
  "Hook run with the absolute name of a file after the file was loaded.")

(defun load-history-regexp (file)
  "Return a regexp that matches the absolute name FILE has once loaded."
  (if (file-name-absolute-p file)
      (concat "\\`" (regexp-quote (expand-file-name file)) "\\(\\.elc?\\)?\\'")
    (concat "\\(\\`\\|/\\)" (regexp-quote file) "\\(\\.elc?\\)?\\'")))

(defun load-history-filename-element (file-regexp)
  "Return the element of `load-history' whose file matches FILE-REGEXP, or nil."
  (let ((entries load-history) (found nil))
    (while (and entries (not found))
      (let ((file (car (car entries))))
        (when (and (stringp file) (string-match-p file-regexp file))
          (setq found (car entries))))
      (setq entries (cdr entries)))
    found))

(defun hooks--after-current-file (function)
  "Call FUNCTION when the file being loaded has been loaded, or else now.
A feature is provided before its file ends."
  (if (not load-file-name)
      (funcall function)
    (let ((file load-file-name) once)
      (setq once (lambda (loaded)
                   (when (equal loaded file)
                     (remove-hook 'after-load-functions once)
                     (funcall function))))
      (add-hook 'after-load-functions once 'append))))

(defun eval-after-load (file form)
  "Evaluate FORM, or call it if it is a function, when FILE has been loaded.
FILE is a feature, or a file name with or without directory and extension.
If it has been loaded already, do it now."
  (declare (indent 1))
  (let* ((function (if (functionp form) form
                     (lambda () (eval form t))))
         (key (if (stringp file) (load-history-regexp file) file))
         (entry (assoc key after-load-alist))
         (done (if (stringp file)
                   (load-history-filename-element key)
                 (featurep file))))
    (unless entry
      (setq entry (list key))
      (push entry after-load-alist))
    (prog1 (and done (funcall function))
      (let ((action (if (stringp file)
                        function
                      (lambda () (hooks--after-current-file function)))))
        (unless (member action (cdr entry))
          (nconc entry (list action)))))))

(defun do-after-load-evaluation (absolute-file)
  "Do what waits for the file named ABSOLUTE-FILE, which has been loaded."
  (dolist (entry after-load-alist)
    (when (and (stringp (car entry))
               (string-match-p (car entry) absolute-file))
      (mapc #'funcall (cdr entry))))
  (run-hook-with-args 'after-load-functions absolute-file))

;;; subr-hooks.el ends here
