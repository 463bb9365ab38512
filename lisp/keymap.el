;;; keymap.el --- keys by their descriptions  -*- lexical-binding: t -*-

;;; Commentary:

;; Keymaps themselves are primitives.  Here is `kbd', and what fills keymaps.

;;; Code:

(require 'cl-lib)

(defconst keymap--names
  '(("NUL" . 0) ("RET" . ?\r) ("LFD" . ?\n) ("TAB" . ?\t) ("ESC" . ?\e) ("SPC" . ?\s)
    ("DEL" . 127))
  "Names of characters in descriptions of keys.")

(defconst keymap--modifiers
  '((?A . #x400000) (?s . #x800000) (?H . #x1000000) (?S . #x2000000) (?C . #x4000000)
    (?M . #x8000000))
  "Letters of modifiers and their bits.")

(defun keymap--modified (char modifiers)
  "Return CHAR with MODIFIERS, a list of letters."
  (let ((control (and (memq ?C modifiers)
                      (or (<= ?@ char ?_) (<= ?a char ?z)))))
    (apply #'logior (if control (logand char 31) char)
           (mapcar (lambda (letter)
                     (if (and control (eq letter ?C)) 0
                       (cdr (assq letter keymap--modifiers))))
                   modifiers))))

(defun keymap--word (word)
  "Return the list of events that WORD of a description means."
  (let ((rest word) (modifiers nil) (case-fold-search nil))
    (if (string-match "\\`\\(\\(?:[ACHMsS]-\\)*\\)<\\(..+\\)>\\'" word)
        (list (intern (concat (match-string 1 word) (match-string 2 word))))
      (while (string-match-p "\\`[ACHMsS]-." rest)
        (push (aref rest 0) modifiers)
        (setq rest (substring rest 2)))
      (when (and (string-match-p "\\`\\^.\\'" rest))
        (push ?C modifiers)
        (setq rest (substring rest 1)))
      (let* ((named (cdr (assoc rest keymap--names)))
             (characters (if named (list named) (append rest nil))))
        (cond ((null modifiers) characters)
              ((cdr characters)
               (error "%s must prefix a single character, not %s"
                      (substring word 0 (- (length word) (length rest))) rest))
              (t (list (keymap--modified (car characters) modifiers))))))))

(defun kbd (keys)
  "Return the key sequence that KEYS describes, a string if it can be one."
  (let ((events
         (mapcan (lambda (word)
                   (if (string-match "\\`\\([0-9]+\\)\\*\\(.+\\)\\'" word)
                       (let ((count (string-to-number (match-string 1 word)))
                             (events (keymap--word (match-string 2 word))))
                         (apply #'append (make-list count events)))
                     (copy-sequence (keymap--word word))))
                 (split-string keys "[ \t\n\f]+" t))))
    (if (cl-every (lambda (event) (and (integerp event) (<= 0 event 127))) events)
        (concat events)
      (vconcat events))))

(defun make-composed-keymap (maps &optional parent)
  "Return a keymap of MAPS, a keymap or a list of them, with PARENT."
  `(keymap ,@(if (keymapp maps) (list maps) maps) ,@parent))

(defun suppress-keymap (map &optional nodigits)
  "Make keys that insert themselves undefined in MAP.
Digits and the minus sign make arguments, unless NODIGITS."
  (define-key map [remap self-insert-command] #'undefined)
  (unless nodigits
    (define-key map "-" #'negative-argument)
    (dotimes (digit 10)
      (define-key map (string (+ ?0 digit)) #'digit-argument))))

(defun global-set-key (key command)
  "Make COMMAND what KEY does everywhere."
  (define-key (current-global-map) key command))

(defun global-unset-key (key)
  "Make KEY do nothing that holds everywhere."
  (global-set-key key nil))

(defun local-set-key (key command)
  "Make COMMAND what KEY does in the current mode."
  (unless (current-local-map) (use-local-map (make-sparse-keymap)))
  (define-key (current-local-map) key command))

(defun local-unset-key (key)
  "Make KEY do nothing of the current mode."
  (if (current-local-map) (local-set-key key nil)))

(defun easy-mmode-define-keymap (bs &optional name m args)
  "Return a keymap of the bindings BS, a list of (KEY . DEFINITION).
NAME is its name; M is a keymap to be filled instead.  ARGS are keyword arguments:
`:name', `:dense', `:inherit' and `:suppress'."
  (let* ((name (or (plist-get args :name) name))
         (map (cond ((keymapp m) m)
                    ((plist-get args :dense) (make-keymap name))
                    (t (make-sparse-keymap name)))))
    (if (plist-get args :suppress)
        (suppress-keymap map (eq (plist-get args :suppress) 'nodigits)))
    (pcase-dolist (`(,keys . ,definition) bs)
      (dolist (key (if (consp keys) keys (list keys)))
        (define-key map key definition)))
    (if (plist-get args :inherit)
        (set-keymap-parent map (plist-get args :inherit)))
    map))

(provide 'keymap)
;;; keymap.el ends here
