;;; edmacro.el --- keys as people write them  -*- lexical-binding: t -*-

;;; Code:

(require 'keymap)

(defun read-kbd-macro (start &optional end)
  "Return the key sequence that the string START describes.
With END non-nil, it is a vector in any case."
  (if end (vconcat (kbd start)) (kbd start)))

(provide 'edmacro)
;;; edmacro.el ends here
