;;; faces.el --- faces as data  -*- lexical-binding: t -*-

;;; Commentary:

;; A face is a symbol with attributes: those `set-face-attribute' gave it, and below
;; them those of the first part of its specification that suits a display like that
;; of a program without a terminal: of type tty, monochrome and dark.

;;; Code:

(require 'cl-lib)

(defconst faces--attributes
  '(:family :foundry :width :height :weight :slant :underline :overline :extend
            :strike-through :box :inverse-video :foreground :background :stipple :inherit)
  "The attributes a face may have.")

(defconst faces--display '((type . tty) (class . mono) (background . dark))
  "What there is instead of a display.")

;;;; Specifications

(defun faces--suits-p (display)
  "Return t if DISPLAY, from a specification, suits what there is."
  (or (memq display '(t default))
      (cl-every (lambda (requirement)
                  (memq (cdr (assq (car requirement) faces--display))
                        (or (cdr requirement) '(none))))
                display)))

(defun faces--attributes-of (entry)
  "Return the attributes of ENTRY of a specification."
  (let ((rest (cdr entry)))
    (if (listp (car rest)) (car rest) rest)))

(defun face-spec-choose (spec &optional _frame no-match-retval)
  "Return the attributes of the first part of SPEC that suits, or NO-MATCH-RETVAL.
Those for the display `default' come in front of them."
  (let* ((default (assq 'default spec))
         (entry (cl-find-if (lambda (entry)
                              (and (not (eq (car entry) 'default))
                                   (faces--suits-p (car entry))))
                            spec)))
    (cond (entry (append (faces--attributes-of default) (faces--attributes-of entry)))
          (default (faces--attributes-of default))
          (t no-match-retval))))

(defun face-default-spec (face)
  "Return the specification FACE was defined with."
  (get face 'face-defface-spec))

(defun face-user-default-spec (face)
  "Return the specification of FACE that holds, the user's own if there is one."
  (or (get face 'saved-face) (face-default-spec face)))

(defun face-spec-set (face spec &optional _spec-type)
  "Make SPEC the specification of FACE."
  (put face 'face-defface-spec spec)
  (put face 'faces--attributes (or (get face 'faces--attributes) '(:inherit unspecified)))
  (make-face face))

;;;; Faces

(defun faces--symbol (face)
  "Return FACE, a symbol or a string, as a symbol."
  (if (stringp face) (intern face) face))

(defun facep (face)
  "Return t if FACE is a face."
  (let ((face (faces--symbol face)))
    (and (symbolp face)
         (or (get face 'face-defface-spec) (get face 'faces--attributes))
         t)))

(defun check-face (face)
  "Signal an error unless FACE is a face; return it."
  (unless (facep face) (error "Not a face: %s" face))
  face)

(defun make-face (face)
  "Make FACE a face, without attributes if it was none."
  (unless (facep face)
    (put face 'faces--attributes '(:inherit unspecified)))
  face)

(defun make-empty-face (face)
  "Make FACE a face without attributes."
  (make-face face))

(defun face-list ()
  "Return the list of all faces."
  (let ((faces nil))
    (mapatoms (lambda (symbol) (if (facep symbol) (push symbol faces))))
    faces))

(defun face-name (face)
  "Return the name of FACE."
  (symbol-name (faces--symbol (check-face face))))

(defun face-documentation (face)
  "Return the description of FACE."
  (get face 'face-documentation))

(defun set-face-documentation (face string)
  "Make STRING the description of FACE."
  (put face 'face-documentation string))

;;;; Attributes

(defun faces--own (face)
  "Return the attributes of FACE, the later ones of a kind first."
  (append (get face 'faces--attributes)
          (let ((pairs nil))
            (cl-loop for (attribute value)
                     on (face-spec-choose (face-user-default-spec face)) by #'cddr
                     do (setq pairs (cons attribute (cons value pairs))))
            pairs)))

(defun face-attribute-relative-p (attribute value)
  "Return t if VALUE of ATTRIBUTE says only what is added to another."
  (or (eq value 'unspecified)
      (and (eq attribute :height) (or (floatp value) (functionp value)))))

(defun face-attribute (face attribute &optional _frame inherit)
  "Return the value of ATTRIBUTE of FACE, `unspecified' if it has none.
With INHERIT non-nil, look at the faces it inherits from too."
  (let* ((face (faces--symbol face))
         (value (progn
                  (unless (facep face) (signal 'error (list "Invalid face" face)))
                  (let ((cell (plist-member (faces--own face) attribute)))
                    (if cell (cadr cell) 'unspecified)))))
    (when (and inherit (eq value 'unspecified) (not (eq attribute :inherit)))
      (let ((parents (face-attribute face :inherit)))
        (dolist (parent (if (listp parents) parents (list parents)))
          (if (and (eq value 'unspecified) (facep parent))
              (setq value (face-attribute parent attribute nil t))))))
    value))

(defun set-face-attribute (face _frame &rest args)
  "Set attributes of FACE to values as ARGS say."
  (make-face face)
  (cl-loop for (attribute value) on args by #'cddr
           do (unless (memq attribute faces--attributes)
                (error "Invalid face attribute name: %S" attribute))
           (put face 'faces--attributes
                (plist-put (copy-sequence (get face 'faces--attributes))
                           attribute value))))

(defun copy-face (old-face new-face &optional _frame _new-frame)
  "Make NEW-FACE a face like OLD-FACE."
  (check-face old-face)
  (put new-face 'face-documentation (face-documentation old-face))
  (put new-face 'faces--attributes
       (or (cl-loop for attribute in faces--attributes
                    for value = (face-attribute old-face attribute)
                    unless (eq value 'unspecified) append (list attribute value))
           '(:inherit unspecified)))
  new-face)

(defun faces--specified (face attribute inherit)
  "Return the value of ATTRIBUTE of FACE, nil if it has none.
INHERIT is as for `face-attribute'."
  (let ((value (face-attribute face attribute nil inherit)))
    (if (eq value 'unspecified) nil value)))

(defun face-foreground (face &optional _frame inherit)
  "Return the colour of text in FACE, or nil.  INHERIT: see `face-attribute'."
  (faces--specified face :foreground inherit))

(defun face-background (face &optional _frame inherit)
  "Return the colour behind text in FACE, or nil.  INHERIT: see `face-attribute'."
  (faces--specified face :background inherit))

(defun set-face-foreground (face color &optional _frame)
  "Make COLOR the colour of text in FACE."
  (set-face-attribute face nil :foreground (or color 'unspecified)))

(defun set-face-background (face color &optional _frame)
  "Make COLOR the colour behind text in FACE."
  (set-face-attribute face nil :background (or color 'unspecified)))

(defun set-face-bold (face bold-p &optional _frame)
  "Make text in FACE bold, or normal if BOLD-P is nil."
  (set-face-attribute face nil :weight (if bold-p 'bold 'normal)))

(defun face-bold-p (face &optional _frame inherit)
  "Return non-nil if text in FACE is bold.  INHERIT: see `face-attribute'."
  (car (memq (face-attribute face :weight nil inherit)
             '(semi-bold bold extra-bold ultra-bold))))

(defun face-italic-p (face &optional _frame inherit)
  "Return non-nil if text in FACE is italic.  INHERIT: see `face-attribute'."
  (car (memq (face-attribute face :slant nil inherit) '(italic oblique))))

(defun face-underline-p (face &optional _frame inherit)
  "Return non-nil if text in FACE is underlined.  INHERIT: see `face-attribute'."
  (faces--specified face :underline inherit))

(defun face-inverse-video-p (face &optional _frame inherit)
  "Return t if the colours of FACE are swapped.  INHERIT: see `face-attribute'."
  (eq (face-attribute face :inverse-video nil inherit) t))

(defun face-equal (face1 face2 &optional _frame)
  "Return t if FACE1 and FACE2 have the same attributes."
  (cl-every (lambda (attribute)
              (equal (face-attribute face1 attribute) (face-attribute face2 attribute)))
            faces--attributes))

;;;; The faces there are

(pcase-dolist (`(,face . ,attributes)
               '((default :foreground "unspecified-fg" :background "unspecified-bg")
                 (bold :weight bold) (italic :slant italic)
                 (bold-italic :weight bold :slant italic) (underline :underline t)
                 (fixed-pitch :family "Monospace") (variable-pitch :family "Sans Serif")
                 (shadow) (link :underline t) (highlight :inverse-video t)
                 (region :inverse-video t) (error :weight bold) (warning :weight bold)
                 (success :weight bold) (match) (secondary-selection) (mode-line)
                 (mode-line-inactive) (header-line) (minibuffer-prompt) (tooltip)
                 (font-lock-comment-face) (font-lock-string-face) (font-lock-doc-face)
                 (font-lock-keyword-face) (font-lock-builtin-face)
                 (font-lock-function-name-face) (font-lock-variable-name-face)
                 (font-lock-type-face) (font-lock-constant-face)
                 (font-lock-warning-face) (font-lock-preprocessor-face)))
  (unless (facep face)
    (put face 'face-defface-spec (list (cons t attributes)))))

(provide 'faces)
;;; faces.el ends here
