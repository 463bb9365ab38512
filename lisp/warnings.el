;;; warnings.el --- warnings as messages  -*- lexical-binding: t -*-

;; Programs warn of what is suspicious but no error.  Here a warning is a message.

(defvar warning-minimum-level :warning
  "Warnings less severe than this level are not shown.")

(defvar warning-suppress-types nil
  "Types of warnings that are not shown: lists of symbols, or their beginnings.")

(defconst warnings--levels
  '((:debug "Debug") (:warning "Warning") (:error "Error")
    (:emergency "Emergency"))
  "The levels of warnings, the least severe first, with their names.")

(defun warnings--severity (level)
  "Return how severe LEVEL is, a number."
  (- (length warnings--levels)
     (length (memq (assq level warnings--levels) warnings--levels))))

(defun warnings--suppressed-p (type)
  "Return non-nil if `warning-suppress-types' names TYPE, a list of symbols."
  (let ((tail warning-suppress-types) (found nil))
    (while (and tail (not found))
      (let ((rest type) (prefix (car tail)))
        (while (and prefix (eq (car prefix) (car rest)))
          (setq prefix (cdr prefix)
                rest (cdr rest)))
        (setq found (null prefix)
              tail (cdr tail))))
    found))

(defun display-warning (type text &optional level _buffer-name)
  "Show the warning TEXT of TYPE, a symbol or a list of symbols.
LEVEL is `:debug', `:warning', `:error' or `:emergency'."
  (let ((level (or level :warning))
        (group (ensure-list type)))
    (unless (or (< (warnings--severity level)
                   (warnings--severity warning-minimum-level))
                (warnings--suppressed-p group))
      (message "%s (%s): %s"
               (or (cadr (assq level warnings--levels)) "Warning")
               (car group) text))))

(defun lwarn (type level format &rest arguments)
  "Warn of TYPE at LEVEL with the text that FORMAT and ARGUMENTS make."
  (display-warning type (apply #'format-message format arguments) level))

(defun warn (format &rest arguments)
  "Warn with the text that FORMAT and ARGUMENTS make."
  (display-warning 'emacs (apply #'format-message format arguments)))

(provide 'warnings)
;;; warnings.el ends here
