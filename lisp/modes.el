;;; modes.el --- the major modes that others begin with  -*- lexical-binding: t -*-

;;; Code:

(require 'derived)
(require 'abbrev)

(defvar fundamental-mode-abbrev-table (make-abbrev-table)
  "The table that is there without a mode.")

(defun fundamental-mode ()
  "The major mode that does nothing."
  (interactive)
  (kill-all-local-variables)
  (setq major-mode 'fundamental-mode
        mode-name "Fundamental")
  (run-mode-hooks))

(define-derived-mode text-mode nil "Text"
  "Major mode for text that people read.")

(define-derived-mode prog-mode fundamental-mode "Prog"
  "Major mode for programs.")

(define-derived-mode special-mode nil "Special"
  "Major mode for what programs show.")
(put 'special-mode 'mode-class 'special)

(provide 'modes)
;;; modes.el ends here
