;;; easy-mmode.el --- minor modes as variables and commands  -*- lexical-binding: t -*-

;; Nothing is displayed here, so a minor mode is what a program sees of it: a
;; variable that says whether it is on, a command that switches it, a hook.
;; Lighters and keymaps are kept as values only.

(defun easy-mmode--split-arguments (arguments)
  "Return (KEYWORDS . BODY) for the ARGUMENTS of a mode's definition.
The three old positional arguments are turned into their keywords."
  (let ((keywords nil))
    (dolist (keyword '(:init-value :lighter :keymap))
      (when (and arguments (not (keywordp (car arguments)))
                 (or (not (consp (car arguments))) (eq keyword :keymap)))
        (setq keywords (nconc keywords (list keyword (pop arguments))))))
    (while (keywordp (car arguments))
      (setq keywords (nconc keywords (list (pop arguments) (pop arguments)))))
    (cons keywords arguments)))

(defun easy-mmode--new-state (argument state)
  "Return the state a mode in STATE takes when its command is given ARGUMENT."
  (cond ((eq argument 'toggle) (not state))
        ((and (numberp argument) (< argument 1)) nil)
        (t t)))

(defmacro define-minor-mode (mode doc &rest body)
  "Define the minor mode MODE: a variable, a command and MODE-hook.
DOC documents the command.  BODY begins with keyword arguments, of which
`:init-value', `:global', `:variable', `:keymap' and `:after-hook' have an
effect; the forms after them run whenever the mode is switched, before the
hook.  The command takes one argument: a number below 1 switches the mode
off, `toggle' changes it, anything else switches it on.

(fn MODE DOC [KEYWORD VAL ... &rest BODY])"
  (declare (doc-string 2) (indent defun))
  (let* ((split (easy-mmode--split-arguments body))
         (keywords (car split))
         (place (or (plist-get keywords :variable) mode))
         (hook (intern (format "%s-hook" mode)))
         (map (intern (format "%s-map" mode)))
         (keymap (plist-get keywords :keymap)))
    `(progn
       ,@(when (symbolp place)
           `((defvar ,place ,(plist-get keywords :init-value)
               ,(format "Non-nil if %s is on." mode))
             ,@(unless (plist-get keywords :global)
                 `((make-variable-buffer-local ',place)))))
       (defvar ,hook nil ,(format "Functions to run when %s is switched." mode))
       ,@(when keymap `((defvar ,map ,keymap ,(format "Keymap of %s." mode))))
       (defun ,mode (&optional arg)
         ,doc
         (interactive (list (or current-prefix-arg 'toggle)))
         (setf ,place (easy-mmode--new-state arg ,place))
         ,@(cdr split)
         (run-hooks ',hook)
         ,@(let ((after (plist-get keywords :after-hook))) (and after (list after)))
         ,place))))

(defmacro define-globalized-minor-mode (global-mode mode turn-on &rest body)
  "Define GLOBAL-MODE, which switches MODE by calling TURN-ON where it is on.
BODY are keyword arguments as in `define-minor-mode', then forms.

(fn GLOBAL-MODE MODE TURN-ON [KEY VALUE]... BODY...)"
  (declare (doc-string 2) (indent defun))
  `(define-minor-mode ,global-mode
     ,(format "Switch %s wherever it makes sense." mode)
     :global t
     ,@body
     (cond (,global-mode (funcall #',turn-on))
           ((bound-and-true-p ,mode) (,mode -1)))))

;; What a mode that Emacs has compiled calls.

(defvar minor-mode-list nil "The variables of minor modes.")
(defvar minor-mode-alist nil "What the mode line would show: (VARIABLE TEXT).")
(defvar minor-mode-map-alist nil "Keymaps of minor modes: (VARIABLE . KEYMAP).")

(defun add-minor-mode (toggle name &optional keymap after toggle-function)
  "Register the minor mode whose variable is TOGGLE and whose text is NAME.
Its KEYMAP, if any, goes into `minor-mode-map-alist'.  AFTER is the variable of
a mode that it follows in `minor-mode-alist'.  TOGGLE-FUNCTION is its command,
if that has another name than TOGGLE."
  (unless (memq toggle minor-mode-list) (push toggle minor-mode-list))
  (if toggle-function (put toggle :minor-mode-function toggle-function))
  (when name
    (let ((present (assq toggle minor-mode-alist))
          (place (memq (assq after minor-mode-alist) minor-mode-alist)))
      (cond (present (setcdr present (list name)))
            ((and after place) (push (list toggle name) (cdr place)))
            (t (push (list toggle name) minor-mode-alist)))))
  (when keymap
    (let ((present (assq toggle minor-mode-map-alist)))
      (if present
          (setcdr present keymap)
        (push (cons toggle keymap) minor-mode-map-alist)))))

(defun force-mode-line-update (&optional _all)
  "Do nothing: there is no mode line."
  nil)

(defalias 'easy-mmode-define-minor-mode #'define-minor-mode)
(defalias 'define-global-minor-mode #'define-globalized-minor-mode)

(provide 'easy-mmode)

;;; easy-mmode.el ends here
