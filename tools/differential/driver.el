;;; driver.el --- evaluates the forms of the differential tester  -*- lexical-binding: t; -*-

;; tools/difftest writes a file that sets `difftest-forms', loads it after this one, in Emacs and in Emlet,
;; and calls `difftest-run'.  For each form there is one line on the standard output: a tag no form can know,
;; the form's number, a tab, and its value or error in ASCII.  Whatever else is printed there is not looked at.

;; The names of symbols that are read from this file are multibyte; these have unibyte names in both.
(mapc #'intern '("alpha" "x" ":key"))

(defvar difftest-symbols '(alpha beta gamma delta a b foo x)
  "Symbols that random forms may bind, define and decorate; every form finds them bare.")

(defvar difftest-definitions
  (mapcar (lambda (symbol) (vector symbol (symbol-function symbol)))
          '(car cons ignore list identity if when + gethash not 1+ symbol-name equal eq numberp symbolp null))
  "Functions whose names are arguments of random forms, as they are at the start.")

(defvar difftest-names nil
  "Names that random forms may intern, and of which there are no symbols before.")

(defvar difftest-tag nil
  "What a line with an answer begins with.")

(defvar difftest-forms nil
  "The forms: a list of lists NUMBER, LEXICAL and TEXT.")

(defun difftest-watch-names (names)
  "Remember those of NAMES that no symbol has."
  (mapc (lambda (name) (or (intern-soft name) (setq difftest-names (cons name difftest-names)))) names))

(defun difftest-restore-definitions ()
  "Give the functions back that a form may have redefined, calling none of them but `eq'."
  (mapc (lambda (pair)
          (or (eq (symbol-function (aref pair 0)) (aref pair 1))
              (fset (aref pair 0) (aref pair 1))))
        difftest-definitions))

(defun difftest-let-threads-end ()
  "Let threads of earlier forms run until they end, as long as they are not many turns away from it."
  (let ((turns 0))
    (while (and (cdr (all-threads)) (< turns 20))
      (setq turns (1+ turns))
      (thread-yield))))

(defun difftest-reset ()
  "Undo what an earlier form may have left behind."
  (mapc (lambda (name) (unintern name obarray)) difftest-names)
  (mapc (lambda (symbol) (setplist symbol nil)) '(nil t))
  (difftest-let-threads-end)
  (thread-last-error t)
  (mapc (lambda (symbol)
          (kill-local-variable symbol)
          (makunbound symbol)
          (fmakunbound symbol)
          (setplist symbol nil)
          (internal-make-var-non-special symbol))
        difftest-symbols)
  (set-match-data nil))

(defun difftest-clean (value depth)
  "Return VALUE with functions replaced, looking DEPTH conses deep: their text is no business of ours.
Nor is what an error calls the function that got a wrong number of arguments: it is named or shown as it happens."
  (cond ((and (not (symbolp value)) (functionp value)) 'FUNCTION)
        ((and (eq (car-safe value) 'wrong-number-of-arguments) (consp (cdr value)))
         (cons (car value) (cons 'FUNCTION (cdr (cdr value)))))
        ((and (consp value) (> depth 0))
         (cons (difftest-clean (car value) (1- depth))
               (difftest-clean (cdr value) (1- depth))))
        ((and (vectorp value) (> depth 0))
         (apply #'vector (mapcar (lambda (element) (difftest-clean element (1- depth))) value)))
        (t value)))

(defun difftest-ascii (text)
  "Return TEXT with its control characters and those beyond ASCII written as numbers."
  (if (string-match-p "[^ -~]" text)
      (mapconcat (lambda (char) (if (<= 32 char 126) (string char) (format "\\{%x}" char))) text "")
    text))

(defun difftest-answer (number kind value)
  "Print one line about form NUMBER: its KIND of ending and the VALUE.
It leaves the program at once, so that the first form without an answer is the one that crashed or hangs."
  (let* ((print-escape-newlines t)
         (print-escape-control-characters t)
         (print-escape-nonascii t)
         (print-escape-multibyte t)
         (print-length 200)
         (print-level 50)
         (case-fold-search nil)
         (text (difftest-ascii (prin1-to-string (difftest-clean value 40)))))
    (send-string-to-terminal (format "\n%s%d\t%s%s\n" difftest-tag number kind text))))

(defun difftest-form (number lexical text)
  "Read the form in TEXT, evaluate it with LEXICAL binding or not, and print line NUMBER."
  (difftest-reset)
  (let ((outcome (condition-case err
                     (let ((form (car (read-from-string text))))
                       (cons "" (unwind-protect (eval form lexical)
                                  (difftest-restore-definitions))))
                   (t (cons "!" err)))))
    (difftest-answer number (car outcome) (cdr outcome))))

(defun difftest-run ()
  "Answer all forms.  No file is being loaded, and threads print nowhere either.
There is room for more groups of a match than any form has, so that no form leaves more than there was."
  (setq standard-output #'ignore)
  (setq gc-cons-threshold 100000000)
  (set-match-data (make-list 64 0))
  (mapc #'byte-compile '(difftest-restore-definitions difftest-let-threads-end difftest-reset difftest-clean difftest-ascii difftest-answer))
  (mapc (lambda (form) (apply #'difftest-form form)) difftest-forms))
