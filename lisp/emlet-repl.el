;;; emlet-repl.el --- the commands and completions of the prompt  -*- lexical-binding: t -*-

;; What begins with a comma at the prompt is no form but a command about forms:
;; `,doc car'.  The command line calls `emlet-repl-command' with what follows the
;; comma, and `emlet-repl-completions' for the Tab key.  `,bt' and `,quit' are the
;; command line's own; they are listed here for `,help' and for completion.

(defconst emlet-repl-commands
  '(("doc" "SYMBOL" "what a function or variable is for" emlet-repl--doc)
    ("apropos" "REGEXP" "functions and variables whose names match" emlet-repl--apropos)
    ("time" "FORM" "how long FORM takes, and its value" emlet-repl--time)
    ("expand" "FORM" "FORM with all its macros expanded" emlet-repl--expand)
    ("disassemble" "FUNCTION" "the instructions of a function" emlet-repl--disassemble)
    ("gc" "" "collect garbage and tell what is left" emlet-repl--gc)
    ("bt" "" "all calls of the last error" nil)
    ("help" "" "this list" emlet-repl--help)
    ("quit" "" "leave; so does the end of the input" nil))
  "The commands: (NAME ARGUMENT PURPOSE FUNCTION).
FUNCTION takes the text behind the name and prints its answer.")

(defconst emlet-repl-most-names 200
  "How many names `,apropos' and the Tab key list.")

(defun emlet-repl-command (text)
  "Run the command TEXT, which came behind a comma; its name may be shortened."
  (let* ((end (or (string-match "[ \t\n]" text) (length text)))
         (name (substring text 0 end))
         (argument (string-trim (substring text end)))
         (found (seq-filter (lambda (command) (string-prefix-p name (car command)))
                            emlet-repl-commands)))
    (cond ((or (string= name "") (null found))
           (user-error "No command ,%s; ,help lists them" name))
          ((and (cdr found) (not (assoc name found)))
           (user-error "Which command: %s?" (mapconcat #'car found ", ")))
          (t
           (funcall (or (nth 3 (or (assoc name found) (car found)))
                        (lambda (_) (user-error "Write ,%s in full, alone" (car (car found)))))
                    argument)
           nil))))

(defun emlet-repl-completions (prefix)
  "Return the names that begin with PREFIX: of commands behind a comma, else of symbols."
  (if (string-prefix-p "," prefix)
      (seq-filter (lambda (name) (string-prefix-p prefix name))
                  (mapcar (lambda (command) (concat "," (car command))) emlet-repl-commands))
    (seq-take (sort (all-completions prefix obarray #'emlet-repl--known-p) #'string-lessp)
              emlet-repl-most-names)))

(defun emlet-repl--known-p (symbol)
  "Return non-nil if SYMBOL means something."
  (or (fboundp symbol) (boundp symbol) (keywordp symbol)))

(defun emlet-repl--read (text what)
  "Return the only form in TEXT; WHAT is missing if there is none."
  (when (string= text "")
    (user-error "Which %s?" what))
  (let ((read (read-from-string text)))
    (unless (string= (string-trim (substring text (cdr read))) "")
      (user-error "More than one %s: %s" what text))
    (car read)))

(defun emlet-repl--doc (text)
  "Print what is documented of the symbol that TEXT names."
  (let* ((symbol (emlet-repl--read text "symbol"))
         (function (and (symbolp symbol) (fboundp symbol) (documentation symbol)))
         (variable (and (symbolp symbol) (documentation-property symbol 'variable-documentation))))
    (unless (symbolp symbol)
      (signal 'wrong-type-argument (list 'symbolp symbol)))
    (when (fboundp symbol)
      (princ (format "%s: %s\n%s\n" (emlet-repl--usage symbol function) (emlet-repl--kind symbol)
                     (emlet-repl--without-usage (or function "Not documented.")))))
    (when (boundp symbol)
      (princ (format "%s: variable, %S\n%s\n" symbol (symbol-value symbol) (or variable "Not documented."))))
    (unless (or (fboundp symbol) (boundp symbol))
      (user-error "%s is neither a function nor a variable" symbol))))

(defun emlet-repl--kind (symbol)
  "Return what the function of SYMBOL is, in words."
  (cond ((special-form-p symbol) "special form")
        ((macrop symbol) "macro")
        ((subrp (indirect-function symbol)) "built-in function")
        (t "function")))

(defconst emlet-repl--usage-regexp "\n*(fn\\([^)\n]*\\))\\'"
  "Matches the lambda list at the end of a documentation string.")

(defun emlet-repl--usage (symbol documentation)
  "Return a call of SYMBOL as its DOCUMENTATION or its lambda list shows it."
  (if (and documentation (string-match emlet-repl--usage-regexp documentation))
      (format "(%s%s)" symbol (match-string 1 documentation))
    (let* ((function (indirect-function symbol))
           (closure (if (eq (car-safe function) 'macro) (cdr function) function))
           (arguments (and (byte-code-function-p closure) (aref closure 0))))
      (if (proper-list-p arguments)
          (format "(%s%s)" symbol (mapconcat #'emlet-repl--parameter arguments ""))
        (format "(%s ...)" symbol)))))

(defun emlet-repl--parameter (parameter)
  "Return PARAMETER of a lambda list as usage shows it."
  (let ((name (symbol-name parameter)))
    (concat " " (if (memq parameter '(&optional &rest)) name (upcase name)))))

(defun emlet-repl--without-usage (documentation)
  "Return DOCUMENTATION without the lambda list at its end."
  (replace-regexp-in-string emlet-repl--usage-regexp "" documentation))

(defun emlet-repl--apropos (text)
  "Print the names that match the regular expression TEXT."
  (when (string= text "")
    (user-error "Which regular expression?"))
  (let* ((symbols (sort (apropos-internal text #'emlet-repl--known-p) #'string-lessp))
         (more (- (length symbols) emlet-repl-most-names)))
    (dolist (symbol (seq-take symbols emlet-repl-most-names))
      (princ (format "%-40s%s\n" symbol
                     (string-join (delq nil (list (and (fboundp symbol) (emlet-repl--kind symbol))
                                                  (and (boundp symbol) "variable")))
                                  ", "))))
    (when (> more 0)
      (princ (format "... and %d more\n" more)))))

(defun emlet-repl--time (text)
  "Evaluate the form TEXT; print how long that took, and the value."
  (let* ((form (emlet-repl--read text "form"))
         (collections gcs-done)
         (start (float-time))
         (value (eval form t))
         (seconds (- (float-time) start)))
    (princ (format "%S\n%.6f s, %d collections\n" value seconds (- gcs-done collections)))))

(defun emlet-repl--expand (text)
  "Print the form TEXT with its macros expanded."
  (pp (macroexpand-all (emlet-repl--read text "form"))))

(defun emlet-repl--disassemble (text)
  "Print the instructions of the function that the form TEXT is."
  (let ((function (emlet-repl--read text "function")))
    (disassemble (if (symbolp function) function (eval function t)))))

(defun emlet-repl--gc (_text)
  "Collect garbage and print what is left."
  (dolist (kind (garbage-collect))
    (princ (format "%-16s%10d in use\n" (car kind) (or (nth 2 kind) 0))))
  (princ (format "%d collections, %.3f s\n" gcs-done gc-elapsed)))

(defun emlet-repl--help (_text)
  "Print what the commands are."
  (dolist (command emlet-repl-commands)
    (princ (format "  %-24s%s\n" (string-trim (format ",%s %s" (car command) (nth 1 command))) (nth 2 command))))
  (princ "  *, **, ***              the last three values\n"))

(provide 'emlet-repl)

;;; emlet-repl.el ends here
