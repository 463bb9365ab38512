;;; gnu-library.el --- Emacs' own Lisp files over the bare core  -*- lexical-binding: t -*-

;; With `--gnu-lisp=DIR' a world starts with the primitives alone, loads this
;; unit, and takes DIR, the lisp directory of an Emacs 28, as its standard
;; library.  What Emacs has in C and is easily said in Lisp is here: faces as
;; data, and the variables and keymaps that editor files expect to find.
;; Nothing is displayed.
;;
;; The functions here run before any library is loaded: they use primitives only.

(defvar gnu-library-directory nil
  "The lisp directory that is the standard library.")

;;; Variables of the keyboard and the display

(defvar function-key-map (make-sparse-keymap) "Translations of function keys.")
(defvar key-translation-map (make-sparse-keymap) "Translations of keys.")
(defvar local-function-key-map (make-sparse-keymap) "Translations of a terminal's keys.")
(defvar input-decode-map (make-sparse-keymap) "Decoding of a terminal's keys.")
(defvar special-event-map (make-sparse-keymap) "Events handled at once.")
(set-keymap-parent local-function-key-map function-key-map)
(defvar noninteractive t "Whether nobody is asked; the command line says so later.")
(defvar inhibit-x-resources t "There are no X resources.")
(defvar minibuffer-prompt-properties '(read-only t face minibuffer-prompt)
  "Text properties of a prompt.")
(defvar emacs-lisp-mode-syntax-table (syntax-table) "The syntax of Emacs Lisp.")
(defvar lisp-data-mode-syntax-table (syntax-table) "The syntax of Lisp data.")
(defvar text-mode-syntax-table (copy-syntax-table) "The syntax of plain text.")
(defvar emacs-lisp-mode-map (make-sparse-keymap) "Keymap of Emacs Lisp mode.")
(defvar init-file-user nil "Whose init file was loaded: nobody's.")
(defvar jka-compr-load-suffixes '(".gz") "Suffixes of packed Lisp files.")
(defvar password-word-equivalents '("password" "passphrase" "passcode" "PIN")
  "Words for what is asked for without showing it.")
(defvar after-init-time nil "When the start was over.")
(defvar before-init-time nil "When the start began.")
(defvar read-file-name-completion-ignore-case nil "Whether case counts in names of files.")
(defvar emacs-lisp-docstring-fill-column 65 "How wide a documentation string is.")
(defvar special-mode-map
  (let ((map (make-keymap)))
    (define-key map [remap self-insert-command] 'undefined)
    (define-key map "q" 'quit-window)
    (define-key map " " 'scroll-up-command)
    (define-key map [?\S-\ ] 'scroll-down-command)
    (define-key map "\C-?" 'scroll-down-command)
    (define-key map "?" 'describe-mode)
    (define-key map "h" 'describe-mode)
    (define-key map ">" 'end-of-buffer)
    (define-key map "<" 'beginning-of-buffer)
    (define-key map "g" 'revert-buffer)
    map)
  "The keymap of modes whose buffers are not edited.")

;;; Commands and markers

(defun command-error-default-function (data context _signal)
  "Print CONTEXT and what the error object DATA says."
  (message "%s%s" (or context "") (error-message-string data)))

(defvar command-error-function #'command-error-default-function
  "The function that reports the error of a command.")

(defun make-marker ()
  "Return a marker that points nowhere; there is no text to point into."
  (record 'marker))

;;; Files and buffers

(defun file-name-case-insensitive-p (_filename)
  "Return nil: names of files are what they are."
  nil)

(defun current-buffer ()
  "Return nil: no object stands for the one buffer."
  nil)

;;; Faces

;; `face--new-frame-defaults' is the alist of all faces, each with its vector: the
;; symbol `face', then the attributes in this order.
(defvar face--new-frame-defaults nil
  "Alist of faces and the vectors of their attributes.")

(defconst gnu-library--face-attributes
  '(:family :foundry :width :height :weight :slant :underline :inverse-video
    :foreground :background :stipple :overline :strike-through :box :font
    :inherit :fontset :distant-foreground :extend)
  "The attributes of a face, in the order of its vector.")

(defvar face-font-selection-order '(:width :height :weight :slant)
  "Which attributes of a font matter most.")

(defun gnu-library--attribute-place (attribute)
  "Return the place of ATTRIBUTE in the vector of a face."
  (let ((place 1) (rest gnu-library--face-attributes))
    (if (eq attribute :bold) (setq attribute :weight))
    (if (eq attribute :italic) (setq attribute :slant))
    (while (and rest (not (eq (car rest) attribute)))
      (setq rest (cdr rest) place (1+ place)))
    (if rest place (signal 'error (list "Invalid face attribute name" attribute)))))

(defun gnu-library--face-vector (face)
  "Return the vector of FACE, following `face-alias', or signal an error."
  (let ((alias (and (symbolp face) (get face 'face-alias))) (steps 0))
    (while (and alias (symbolp alias) (< steps 100))
      (setq face alias alias (get face 'face-alias) steps (1+ steps)))
    (or (cdr (assq face face--new-frame-defaults))
        (signal 'error (list "Invalid face" face)))))

(defun internal-lisp-face-p (face &optional _frame)
  "Return the vector of FACE, a symbol or a string, or nil if it is no face."
  (if (stringp face) (setq face (intern face)))
  (and (symbolp face)
       (let ((alias (get face 'face-alias)) (steps 0))
         (while (and alias (symbolp alias) (< steps 100))
           (setq face alias alias (get face 'face-alias) steps (1+ steps)))
         (cdr (assq face face--new-frame-defaults)))))

(defun internal-make-lisp-face (face &optional _frame)
  "Make FACE a face without attributes, or take those it has away; return its vector."
  (if (symbolp face) nil (signal 'wrong-type-argument (list 'symbolp face)))
  (let ((vector (cdr (assq face face--new-frame-defaults)))
        (fresh (make-vector (1+ (length gnu-library--face-attributes)) 'unspecified)))
    (aset fresh 0 'face)
    (if vector
        (let ((i 0))
          (while (< i (length vector))
            (aset vector i (aref fresh i))
            (setq i (1+ i)))
          vector)
      (setq face--new-frame-defaults (cons (cons face fresh) face--new-frame-defaults))
      (put face 'face (length face--new-frame-defaults))
      fresh)))

(defun internal-set-lisp-face-attribute (face attribute value &optional _frame)
  "Give FACE the VALUE of ATTRIBUTE; return FACE."
  (let ((vector (gnu-library--face-vector face)))
    (if (eq attribute :bold) (setq value (if value 'bold 'normal)))
    (if (eq attribute :italic) (setq value (if value 'italic 'normal)))
    (aset vector (gnu-library--attribute-place attribute) value)
    face))

(defun internal-get-lisp-face-attribute (face attribute &optional _frame)
  "Return the value of ATTRIBUTE of FACE, `unspecified' if it has none."
  (aref (gnu-library--face-vector face) (gnu-library--attribute-place attribute)))

(defun internal-copy-lisp-face (from to _frame _new-frame)
  "Give the face TO, made if need be, the attributes of FROM; return TO."
  (let ((source (gnu-library--face-vector from)) (target nil) (i 0))
    (setq target (or (internal-lisp-face-p to) (internal-make-lisp-face to)))
    (while (< i (length source))
      (aset target i (aref source i))
      (setq i (1+ i)))
    to))

(defun internal-lisp-face-equal-p (face1 face2 &optional _frame)
  "Return t if FACE1 and FACE2 have the same attributes."
  (equal (gnu-library--face-vector face1) (gnu-library--face-vector face2)))

(defun internal-lisp-face-empty-p (face &optional _frame)
  "Return t if no attribute of FACE is specified."
  (let ((vector (gnu-library--face-vector face)) (i 1) (empty t))
    (while (< i (length vector))
      (if (eq (aref vector i) 'unspecified) nil (setq empty nil))
      (setq i (1+ i)))
    empty))

(defun internal-set-font-selection-order (order)
  "Make ORDER, a list of four attributes, `face-font-selection-order'."
  (setq face-font-selection-order order)
  nil)

(defvar gnu-library--font-families nil "Alternatives of font families.")
(defvar gnu-library--font-registries nil "Alternatives of font registries.")

(defun internal-set-alternative-font-family-alist (alist)
  "Make ALIST the alternatives of font families, and return it."
  (setq gnu-library--font-families alist))

(defun internal-set-alternative-font-registry-alist (alist)
  "Make ALIST the alternatives of font registries, and return it."
  (setq gnu-library--font-registries alist))

(defun face-attribute-relative-p (attribute value)
  "Return t if VALUE of ATTRIBUTE depends on other faces."
  (cond ((memq value '(unspecified ignore-defface)) t)
        ((eq attribute :height) (not (integerp value)))))

(defconst gnu-library--frame (record 'frame "F1")
  "What stands for the one frame, which shows nothing.")

(defun frame-list ()
  "Return a list of the frames."
  (list gnu-library--frame))

(defun selected-frame ()
  "Return the one frame."
  gnu-library--frame)

(defun framep (object)
  "Return t if OBJECT is the frame."
  (eq object gnu-library--frame))

(defun frame-parameter (_frame parameter)
  "Return what the frame has for PARAMETER."
  (cdr (assq parameter '((name . "F1") (display-type . mono) (background-mode . light)))))

(defun frame-live-p (object)
  "Return t if OBJECT is the frame."
  (framep object))

(defun display-supports-face-attributes-p (_attributes &optional _display)
  "Return nil: nothing is displayed."
  nil)

(defun display-graphic-p (&optional _display)
  "Return nil: nothing is displayed."
  nil)

(defun display-color-cells (&optional _display)
  "Return how many colors can be shown: none."
  0)

(defun window-system (&optional _frame)
  "Return nil: the frame shows nothing."
  nil)

(defun char-displayable-p (_char)
  "Return t: what is not displayed needs no font."
  t)

(defun force-mode-line-update (&optional _all)
  "Do nothing: there is no mode line."
  nil)

;;; Keys

(defun where-is-internal (definition &optional keymap firstonly _noindirect _no-remap)
  "Return the keys bound to DEFINITION in KEYMAP, a keymap or a list of them.
FIRSTONLY non-nil means the first key only."
  (let ((maps (cond ((keymapp keymap) (list keymap))
                    ((null keymap) (current-active-maps))
                    (t keymap)))
        (found nil) (todo nil) (steps 0))
    (while maps
      (setq todo (cons (cons [] (car maps)) todo) maps (cdr maps)))
    (setq todo (nreverse todo))
    (while (and todo (< steps 1000))
      (let ((prefix (car (car todo))) (map (cdr (car todo))))
        (setq todo (cdr todo) steps (1+ steps))
        (map-keymap
         (lambda (event binding)
           (if (and (consp binding) (stringp (car binding)))
               (setq binding (cdr binding)))
           (if (consp event) nil
             (let ((key (vconcat prefix (vector event))))
               (cond ((eq binding definition) (setq found (cons key found)))
                     ((keymapp binding) (setq todo (nconc todo (list (cons key binding)))))))))
         map)))
    (setq found (nreverse found))
    (if firstonly (car found) found)))

;;; Addresses

(defun format-network-address (address &optional omit-port)
  "Return ADDRESS, a vector of an Internet address and perhaps a port, as text.
OMIT-PORT leaves the port out."
  (let ((n (and (vectorp address) (length address))))
    (cond ((stringp address) address)
          ((memq n '(4 5))
           (concat (mapconcat #'number-to-string (append (substring address 0 4) nil) ".")
                   (if (and (= n 5) (not omit-port)) (format ":%d" (aref address 4)) "")))
          ((memq n '(8 9))
           (let ((text (mapconcat (lambda (part) (format "%x" part))
                                  (append (substring address 0 8) nil) ":")))
             (if (and (= n 9) (not omit-port)) (format "[%s]:%d" text (aref address 8)) text))))))

;;; Macros

;; A function is compiled as a whole when it is first called, so what its
;; unlikely branches use must be known earlier than in an interpreter.

(defconst gnu-library--early-macros
  (list
   (cons 'when (lambda (condition &rest body) (list 'if condition (cons 'progn body))))
   (cons 'unless (lambda (condition &rest body) (cons 'if (cons condition (cons nil body)))))
   (cons 'push (lambda (value place) (list 'setq place (list 'cons value place))))
   (cons 'pop (lambda (place)
                (list 'car-safe (list 'prog1 place (list 'setq place (list 'cdr place))))))
   (cons 'dolist (lambda (spec &rest body)
                   (let ((tail (make-symbol "tail")))
                     (list 'let (list (list tail (car (cdr spec))))
                           (list 'while tail
                                 (cons 'let
                                       (cons (list (list (car spec) (list 'car tail)))
                                             (append body (list (list 'setq tail (list 'cdr tail)))))))
                           (cons 'let (cons (list (list (car spec) nil)) (cdr (cdr spec)))))))))
  "Macros that hold until subr.el defines them; places are variables.")

(defun gnu-library--define-early-macros ()
  "Define the macros that functions of the first files use."
  (let ((rest gnu-library--early-macros))
    (while rest
      (if (fboundp (car (car rest))) nil
        (fset (car (car rest)) (cons 'macro (cdr (car rest)))))
      (setq rest (cdr rest)))))

;;; Starting

(defconst gnu-library-files
  '("emacs-lisp/byte-run" "emacs-lisp/backquote" "subr" "version" "widget"
    "custom" "emacs-lisp/map-ynp" "env" "emacs-lisp/macroexp" "emacs-lisp/pcase"
    "emacs-lisp/macroexp" "emacs-lisp/gv" "subr" "emacs-lisp/easy-mmode"
    "emacs-lisp/inline" "emacs-lisp/nadvice" "cus-face" "faces" "bindings" "help" "emacs-lisp/cl-preloaded"
    "emacs-lisp/cl-generic" "files" "loaddefs" "button" "obarray"
    "abbrev" "minibuffer" "emacs-lisp/timer" "progmodes/prog-mode" "emacs-lisp/easymenu" "tool-bar" "emacs-lisp/regexp-opt"
    "emacs-lisp/cl-extra" "emacs-lisp/seq" "emacs-lisp/map" "emacs-lisp/subr-x"
    "emacs-lisp/generator" "emacs-lisp/eieio" "emacs-lisp/ring"
    "emacs-lisp/thunk" "emacs-lisp/let-alist" "emacs-lisp/rx"
    "emacs-lisp/cl-print" "emacs-lisp/cconv")
  "The files of the language core, in the order in which they are loaded.")

(defun gnu-library--directories (directory)
  "Return DIRECTORY and the directories in it that hold Lisp files."
  (let ((all (list (directory-file-name directory))) (names (directory-files directory)))
    (while names
      (let ((name (expand-file-name (car names) directory)))
        (if (and (not (member (car names) '("." ".." "term" "leim")))
                 (file-directory-p name))
            (setq all (cons name all))))
      (setq names (cdr names)))
    (nreverse all)))

(defconst gnu-library--substitute (symbol-function 'substitute-command-keys)
  "The primitive, which needs no text buffer as the one of help.el does.")

(defun gnu-library--finish ()
  "Define what the loaded files leave to editor files that are not loaded."
  (fset 'substitute-command-keys gnu-library--substitute)
  (autoload 'alter-text-property "indent")
  (autoload 'isearch-no-upper-case-p "isearch")
  ;; The file of that name works in a text buffer; `require' finds the program's unit.
  (fset 'format-spec
        (lambda (&rest arguments)
          (fmakunbound 'format-spec)
          (require 'format-spec)
          (apply 'format-spec arguments)))
  ;; The parts of a decoded time, which iso8601 and others take for granted.
  (eval '(cl-defstruct (decoded-time (:constructor nil) (:copier nil) (:type list))
           second minute hour day month year weekday dst zone)
        t))

(defun gnu-library--compiled-p (file)
  "Return t if FILE is there compiled."
  (file-exists-p (concat gnu-library-directory file ".elc")))

(defun gnu-library--skip-p (file)
  "Return non-nil if FILE, whose turn it is, need not be loaded."
  (cond
   ;; Functions of subr that ran before the macros of macroexp were there, a
   ;; second time: none of them did if the file was compiled.
   ((equal file "subr") (and (fboundp 'gv-get) (gnu-library--compiled-p "subr")))
   ;; The second time it gets from pcase what it did without the first time.
   ((equal file "emacs-lisp/macroexp") nil)
   ;; Another one required it.
   (t (featurep (intern (file-name-nondirectory file))))))

(defun gnu-library-start (directory)
  "Load the language core of DIRECTORY, the lisp directory of an Emacs."
  (setq gnu-library-directory (file-name-as-directory (expand-file-name directory)))
  (if (file-directory-p gnu-library-directory) nil
    (signal 'file-missing (list "Opening directory" "No such file or directory" directory)))
  (setq load-path (append load-path (gnu-library--directories gnu-library-directory))
        load-file-rep-suffixes '("" ".gz"))
  (gnu-library--define-early-macros)
  (let ((files gnu-library-files)
        (macroexp--pending-eager-loads '(skip)))
    (while files
      (if (gnu-library--skip-p (car files)) nil
        (load (concat gnu-library-directory (car files)) nil t))
      (setq files (cdr files))))
  (gnu-library--finish))

;;; gnu-library.el ends here
