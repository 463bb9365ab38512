;;; ert-x.el --- more for tests  -*- lexical-binding: t -*-

;;; Commentary:

;; What tests use beside ERT itself and what needs no text buffers: catching
;; messages, strings with properties, files that belong to a test.

;;; Code:

(require 'ert)
(require 'cl-lib)
(require 'subr-x)

;;;; Messages

(defun ert--make-message-collector (store)
  "Return functions to put around `message' and the printing functions.
Each calls STORE on the text that goes to the echo area."
  (let ((printer
         (lambda (print object &optional stream)
           (if (eq t (or stream standard-output))
               (funcall store (with-output-to-string (funcall print object)))
             (funcall print object stream)))))
    (list (lambda (message format &rest arguments)
            (if (not format)
                (funcall message nil)
              (funcall store (concat (apply #'format-message format arguments) "\n"))
              (apply message format arguments)))
          printer)))

(defmacro ert-with-message-capture (var &rest body)
  "Evaluate BODY with the messages of Lisp code collected in the string VAR.
What `prin1', `princ' and `print' write to the echo area counts as well."
  (declare (debug (symbolp body)) (indent 1))
  (let ((around (make-symbol "around")) (print (make-symbol "print"))
        (text (make-symbol "text")))
    `(let ((,var ""))
       (pcase-let ((`(,,around ,,print)
                    (ert--make-message-collector
                     (lambda (,text) (setq ,var (concat ,var ,text))))))
         (advice-add 'message :around ,around)
         (dolist (function '(prin1 princ print))
           (advice-add function :around ,print))
         (unwind-protect
             (progn ,@body)
           (advice-remove 'message ,around)
           (dolist (function '(prin1 princ print))
             (advice-remove function ,print)))))))

;;;; Strings

(defun ert-filter-string (s &rest regexps)
  "Return S without the text that any of REGEXPS matches.
A list (REGEXP SUBEXP) removes only what that group matches."
  (dolist (element regexps s)
    (pcase-let* ((`(,regexp ,group) (if (listp element) element (list element nil)))
                 (start 0))
      (while (string-match regexp s start)
        (setq start (match-beginning (or group 0))
              s (replace-match "" t t s group))))))

(defun ert-propertized-string (&rest args)
  "Return the strings among ARGS joined, each with the properties before it.
ARGS are strings and property lists."
  (let ((properties nil) (pieces nil))
    (dolist (item args)
      (if (listp item)
          (setq properties item)
        (push (if properties (apply #'propertize item properties) item) pieces)))
    (apply #'concat (nreverse pieces))))

;;;; Files of a test

(defvar ert-resource-directory-format "%s-resources/"
  "Format of the name of a directory of resources; %s is the name of the test.")
(defvar ert-resource-directory-trim-left-regexp ""
  "What is taken from the front of the name of a test file for its resources.")
(defvar ert-resource-directory-trim-right-regexp "\\(-tests?\\)?\\.el"
  "What is taken from the end of the name of a test file for its resources.")

(defun ert--resource-directory (file)
  "Return the directory of the resources of the test FILE."
  (let ((default-directory (file-name-directory file)))
    (file-truename
     (expand-file-name
      (if (file-accessible-directory-p "resources/")
          "resources/"
        (format ert-resource-directory-format
                (string-trim file ert-resource-directory-trim-left-regexp
                             ert-resource-directory-trim-right-regexp)))))))

(defmacro ert-resource-directory ()
  "Return the directory of the resources of the test file in which this stands.
That is the directory resources beside it, or else the one its name gives."
  `(ert--resource-directory ,(or (macroexp-file-name) 'load-file-name)))

(defmacro ert-resource-file (file)
  "Return the absolute name of FILE among the resources of this test file."
  `(expand-file-name ,file (ert-resource-directory)))

;;;; Commands

(defun ert-simulate-command (command)
  "Call COMMAND, a list of a command and arguments, with the hooks of commands."
  (defvar real-last-command)
  (cl-assert (commandp (car command)) t)
  (setq this-command (car command))
  (run-hooks 'pre-command-hook)
  (let ((value (apply (car command) (cdr command))))
    (run-hooks 'post-command-hook)
    (setq last-command (car command)
          real-last-command (car command))
    value))

(provide 'ert-x)
;;; ert-x.el ends here
