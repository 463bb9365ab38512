;;; command-line.el --- what the options of the command line do  -*- lexical-binding: t -*-

;; The program parses its arguments itself; where an option must behave as
;; GNU Emacs' does in terms of Lisp, it calls the function here.

(defun emlet--command-line-load (file)
  "Load FILE as the option --load does.
A file of that name in the current directory comes before the load path."
  (let ((expanded (expand-file-name file)))
    (load (if (file-regular-p expanded) expanded file) nil t)))

;;; command-line.el ends here
