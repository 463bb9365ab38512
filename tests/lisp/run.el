;;; run.el --- evaluates the forms of the Lisp suite and prints marked results  -*- lexical-binding: t; -*-

;; tools/lisp_suite.py cuts the test files into forms and writes a driver that calls the functions
;; below; it also reads what they print and compares.  So this file needs little more than `eval',
;; `read-from-string', `condition-case' and `prin1', and runs on an Emlet that can do little else.
;;
;; Output per form, where @ is a record separator (character 30) followed by an at sign:
;;     @B number newline  (whatever the form prints)  @V value @Z newline   or   @S error @Z newline

(defvar suite-directory nil
  "Directory of the area being tested, with a trailing slash.")

(defvar suite-lexical t
  "Whether the forms of the current file are evaluated with lexical binding.")

(defvar suite-frugal nil
  "Non-nil when every step costs a collection, so that loops had better be short.")

(defun suite-many (number)
  "NUMBER turns of a loop, or a hundredth of them where steps are dear."
  (if suite-frugal (/ number 100) number))

(defun suite-file (name lexical)
  "Announce that the forms of the file NAME follow, evaluated with LEXICAL binding."
  (setq suite-lexical lexical)
  (princ "\036@F")
  (princ name)
  (princ "\n"))

(defun suite-print (mark value)
  "Print MARK and VALUE, newlines escaped."
  (let ((print-escape-newlines t))
    (princ mark)
    (prin1 value)))

(defun suite-form (number text)
  "Read and evaluate the form in TEXT; print its NUMBER and its value or error."
  (princ "\036@B")
  (princ number)
  (princ "\n")
  (condition-case err
      (let ((value (let ((load-in-progress nil) (load-file-name nil) (load-true-file-name nil))
                     (eval (car (read-from-string text)) suite-lexical))))
        (suite-print "\036@V" value))
    ((debug error quit) (suite-print "\036@S" err))
    (t (suite-print "\036@S" err)))
  (princ "\036@Z\n"))

(defun suite-end ()
  "Tell the reader of the output that nothing was lost."
  (princ "\036@E\n"))
