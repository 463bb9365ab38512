;;; advice.el --- advice in the older form  -*- lexical-binding: t -*-

;;; Commentary:

;; `defadvice' gives a function named pieces of advice of three classes: those
;; `before' run first and may change the arguments, those `around' decide by
;; `ad-do-it' when the rest runs, those `after' may change `ad-return-value'.
;; All pieces of a function that are enabled are one piece of `advice-add', which is
;; there while the advice is active.
;;
;; A piece is [CLASS NAME ENABLED FUNCTION], kept in the property `ad--pieces'.
;; FUNCTION is called on what is to run inside and on the arguments; it returns the
;; value.

;;; Code:

(require 'cl-lib)
(require 'nadvice)

(defvar ad-return-value nil "What the advised function returns.")
(defvar ad--arguments nil "The arguments of the advised function, as last set.")
(defvar ad-default-compilation-action 'maybe "Everything is compiled; ignored.")
(defvar ad-redefinition-action 'warn "Ignored.")

;;;; Running

(defun ad--pieces (function &optional class)
  "Return the pieces of FUNCTION, only those enabled of CLASS if that is non-nil."
  (let ((pieces (get function 'ad--pieces)))
    (if class
        (cl-remove-if-not (lambda (piece)
                            (and (eq (aref piece 0) class) (aref piece 2)))
                          pieces)
      pieces)))

(defun ad--around (pieces inner)
  "Return a function that runs PIECES, the outermost first, around INNER."
  (if (null pieces)
      inner
    (lambda (&rest arguments)
      (apply (aref (car pieces) 3) (ad--around (cdr pieces) inner) arguments))))

(defun ad--run (function original arguments)
  "Call ORIGINAL, the definition of FUNCTION, on ARGUMENTS with all its advice."
  (let ((ad-return-value nil) (ad--arguments arguments))
    (dolist (piece (ad--pieces function 'before))
      (apply (aref piece 3) #'ignore ad--arguments))
    (setq ad-return-value
          (apply (ad--around (ad--pieces function 'around) original) ad--arguments))
    (dolist (piece (ad--pieces function 'after))
      (apply (aref piece 3) #'ignore ad--arguments))
    ad-return-value))

(defun ad--runner (function)
  "Return the advice that runs the pieces of FUNCTION."
  (or (get function 'ad--runner)
      (put function 'ad--runner
           (lambda (original &rest arguments)
             (ad--run function original arguments)))))

;;;; Switching

(defun ad-is-active (function)
  "Return non-nil if the advice of FUNCTION is active."
  (and (get function 'ad--runner)
       (advice-member-p (get function 'ad--runner) function)))

(defun ad-activate (function &optional _compile)
  "Make the advice of FUNCTION active."
  (advice-add function :around (ad--runner function))
  function)

(defun ad-deactivate (function)
  "Make the advice of FUNCTION have no effect."
  (advice-remove function (ad--runner function)))

(defun ad--set-enabled (function class name value)
  "Set whether the piece NAME of FUNCTION is enabled to VALUE.
CLASS is its class, or `any'."
  (dolist (piece (ad--pieces function))
    (if (and (memq class (list 'any (aref piece 0))) (eq name (aref piece 1)))
        (aset piece 2 value))))

(defun ad-enable-advice (function class name)
  "Enable the piece NAME of CLASS, or of `any' class, of FUNCTION."
  (ad--set-enabled function class name t))

(defun ad-disable-advice (function class name)
  "Disable the piece NAME of CLASS, or of `any' class, of FUNCTION."
  (ad--set-enabled function class name nil))

(defun ad-remove-advice (function class name)
  "Remove the piece NAME of CLASS of FUNCTION."
  (put function 'ad--pieces
       (cl-remove-if (lambda (piece)
                       (and (eq (aref piece 0) class) (eq (aref piece 1) name)))
                     (ad--pieces function))))

(defun ad-unadvise (function)
  "Forget all advice of FUNCTION."
  (ad-deactivate function)
  (put function 'ad--pieces nil))

(defun ad-find-advice (function class name)
  "Return the function of the piece NAME of CLASS of FUNCTION, or nil."
  (cl-loop for piece in (ad--pieces function)
           if (and (eq (aref piece 0) class) (eq (aref piece 1) name))
           return (aref piece 3)))

(defun ad--add (function class name position enabled advice)
  "Give FUNCTION the piece ADVICE of CLASS called NAME, at POSITION, if ENABLED.
A piece of that class and name is replaced where it is."
  (let* ((new (vector class name enabled advice))
         (pieces (ad--pieces function))
         (old (cl-position-if (lambda (piece)
                                (and (eq (aref piece 0) class) (eq (aref piece 1) name)))
                              pieces))
         (at (cond (old old)
                   ((eq position 'last) (length pieces))
                   ((integerp position) (min position (length pieces)))
                   (t 0))))
    (put function 'ad--pieces
         (append (seq-take pieces at) (list new)
                 (seq-drop pieces (if old (1+ at) at))))))

;;;; Defining

(defun ad--arglist (function)
  "Return the argument list of FUNCTION, as far as it is known.
With advice in place the one of before is remembered."
  (let ((definition (and (fboundp function) (indirect-function function))))
    (cond ((ad-is-active function) (get function 'ad--arglist))
          ((and (byte-code-function-p definition) (listp (aref definition 0)))
           (put function 'ad--arglist (aref definition 0)))
          (t (put function 'ad--arglist '(&rest ad-subr-args))))))

(defun ad--arguments-form (arglist)
  "Return a form for the list of the values of the variables in ARGLIST."
  (let ((rest (cadr (memq '&rest arglist))))
    `(cl-list* ,@(cl-loop for name in arglist
                          until (eq name '&rest)
                          unless (eq name '&optional) collect name)
               ,rest)))

(defun ad--function-form (arglist body)
  "Return a form for the function of a piece with ARGLIST and BODY.
The arguments are noted in `ad--arguments' before what is inside runs and at the end,
for the pieces to come."
  (let ((note `(setq ad--arguments
                     (seq-take ,(ad--arguments-form arglist)
                               (max (length ad--given)
                                    ,(length (remq '&rest (remq '&optional arglist))))))))
    `(lambda (ad--inner &rest ad--given)
       (ignore ad--inner)
       (apply (lambda ,arglist
                (cl-symbol-macrolet
                    ((ad-do-it (setq ad-return-value (apply ad--inner ,note))))
                  ,@body)
                ,note
                ad-return-value)
              ad--given))))

(defmacro defadvice (function arguments &rest body)
  "Define a piece of advice for FUNCTION.
ARGUMENTS are its class, `before', `around' or `after'; its name; optionally its
position among the others, `first', `last' or a number; optionally the argument list
to be used; and flags: `activate' makes all advice of FUNCTION active, `disable'
defines the piece without enabling it.
BODY can refer to and set the arguments and `ad-return-value'; around the call
`ad-do-it' stands for that.

\(fn FUNCTION (CLASS NAME [POSITION] [ARGLIST] FLAG...) [DOCSTRING] BODY...)"
  (declare (doc-string 3) (indent 2))
  (let* ((class (pop arguments)) (name (pop arguments))
         (position (if (or (memq (car arguments) '(first last)) (integerp (car arguments)))
                       (pop arguments)))
         (arglist (if (and arguments (listp (car arguments)))
                      (pop arguments)
                    (ad--arglist function))))
    `(progn
       (ad--add ',function ',class ',name ',position ,(not (memq 'disable arguments))
                ,(ad--function-form arglist
                                   (if (stringp (car body)) (cdr body) body)))
       ,@(if (memq 'activate arguments) `((ad-activate ',function)))
       ',function)))

(provide 'advice)
;;; advice.el ends here
