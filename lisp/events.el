;;; events.el --- what events of a keyboard and a mouse are  -*- lexical-binding: t -*-

;;; Code:

(defun eventp (object)
  "Return t if OBJECT is an event: a character, a symbol, or a list that begins with one."
  (let ((head (if (consp object) (car object) object)))
    (and (or (and head (symbolp head) (not (keywordp head)))
             (and (integerp head) (not (consp object))))
         t)))

(defconst events--modifier-bits
  '((#x8000000 . meta) (#x4000000 . control) (#x2000000 . shift)
    (#x1000000 . hyper) (#x800000 . super) (#x400000 . alt))
  "The bits of modifiers in characters.")

(defun events--with-click (elements)
  "Return the modifiers in ELEMENTS, the parts of a symbol.
A button that is not said to be down, dragged or pressed again was clicked."
  (let ((modifiers (cdr elements)))
    (if (and (string-match-p "\\`\\(?:mouse-[0-9]+\\|wheel-[a-z]+\\)\\'"
                             (symbol-name (car elements)))
             (not (memq 'down modifiers)) (not (memq 'drag modifiers))
             (not (memq 'double modifiers)) (not (memq 'triple modifiers)))
        (append modifiers '(click))
      modifiers)))

(defun event-modifiers (event)
  "Return the list of the modifiers of EVENT: shift, control, click, down and others."
  (let ((type (if (consp event) (car event) event)))
    (if (symbolp type)
        (events--with-click (internal-event-symbol-parse-modifiers type))
      (let* ((base (logand type #x3fffff)) (list nil))
        (dolist (entry events--modifier-bits list)
          (if (or (/= 0 (logand type (car entry)))
                  (and (eq (cdr entry) 'control) (< base 32))
                  (and (eq (cdr entry) 'shift) (/= base (downcase base))))
              (push (cdr entry) list)))))))

(defun event-basic-type (event)
  "Return EVENT without its modifiers: a small letter or a symbol."
  (let ((type (if (consp event) (car event) event)))
    (if (symbolp type)
        (car (internal-event-symbol-parse-modifiers type))
      (let ((base (logand type #x3fffff)))
        (downcase (if (< base 32) (logior base 64) base))))))

(defun mouse-event-p (object)
  "Return non-nil if OBJECT is an event of one of three buttons or of moving the mouse."
  (memq (event-basic-type object) '(mouse-1 mouse-2 mouse-3 mouse-movement)))

(defun mouse-movement-p (object)
  "Return t if OBJECT is an event of moving the mouse."
  (eq (car-safe object) 'mouse-movement))

(defun listify-key-sequence (key)
  "Return the list of the events in KEY, a string or vector.
In a string the eighth bit means meta."
  (if (vectorp key)
      (append key nil)
    (mapcar (lambda (character)
              (if (> character 127) (logxor character (logior 128 #x8000000)) character))
            key)))

(provide 'events)
;;; events.el ends here
