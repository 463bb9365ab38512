;;; driver.el --- evaluates the forms of the differential tester  -*- lexical-binding: t; -*-

;; tools/difftest writes a file of calls of `difftest-form' and loads it after this one, in Emacs and
;; in Emlet.  Each call prints one line: the form's number, a tab, and its value or error.

;; The names of symbols that are read from this file are multibyte; these two have unibyte names in Emacs.
(mapc #'intern '("alpha" "x"))

(defvar difftest-symbols '(alpha beta gamma delta a b foo x)
  "Symbols that random forms may bind, define and decorate; every form finds them bare.")

(defvar difftest-names nil
  "Names that random forms may intern, and of which there are no symbols before.")

(defun difftest-watch-names (names)
  "Remember those of NAMES that no symbol has."
  (mapc (lambda (name) (or (intern-soft name) (setq difftest-names (cons name difftest-names)))) names))

(defun difftest-reset ()
  "Undo what an earlier form may have left behind."
  (mapc (lambda (name) (unintern name obarray)) difftest-names)
  (setplist nil nil)
  (thread-yield)
  (thread-last-error t)
  (mapc (lambda (symbol)
          (makunbound symbol)
          (fmakunbound symbol)
          (setplist symbol nil))
        difftest-symbols)
  (set-match-data nil))

(defun difftest-clean (value depth)
  "Return VALUE with functions replaced, looking DEPTH conses deep: their text is no business of ours."
  (cond ((and (not (symbolp value)) (functionp value)) 'FUNCTION)
        ((and (consp value) (> depth 0))
         (cons (difftest-clean (car value) (1- depth))
               (difftest-clean (cdr value) (1- depth))))
        (t value)))

(defun difftest-clean-error (err)
  "Return ERR in comparable form.
What got a wrong number of arguments, named or shown as it happens, and the file that is loaded are left out."
  (cond ((and (eq (car-safe err) 'wrong-number-of-arguments) (consp (cdr err)))
         (cons (car err) (cons 'FUNCTION (cdr (cdr err)))))
        ((eq (car-safe err) 'end-of-file) '(end-of-file))
        (t err)))

(defun difftest-print (number kind value)
  "Print one line about form NUMBER: its KIND of ending and the VALUE."
  (let ((print-escape-newlines t)
        (print-escape-control-characters t)
        (print-escape-nonascii t)
        (print-escape-multibyte t)
        (print-length 200)
        (print-level 50)
        (text (list number "\t" kind)))
    (mapc #'princ text)
    (prin1 (difftest-clean value 40))
    (princ "\n")))

(defun difftest-form (number lexical text)
  "Read the form in TEXT, evaluate it with LEXICAL binding or not, and print line NUMBER."
  (difftest-reset)
  (let ((outcome (condition-case err
                     (cons "" (let ((standard-output #'ignore) (load-file-name nil) (load-true-file-name nil) (load-in-progress nil))
                                (eval (car (read-from-string text)) lexical)))
                   (t (cons "!" (difftest-clean-error err))))))
    (difftest-print number (car outcome) (cdr outcome))))
