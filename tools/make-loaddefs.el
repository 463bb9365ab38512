;;; make-loaddefs.el --- write lisp/loaddefs.el  -*- lexical-binding: t -*-

;;; Commentary:

;; Lists, for each file of the library that is loaded on demand, the functions and
;; macros it defines, so that naming one is enough to get it.  Run it from the top
;; of the tree, after adding or removing a definition:
;;
;;   emacs -Q --batch -l tools/make-loaddefs.el
;;
;; Names with two dashes are private to their files and are left out.

;;; Code:

(defconst loaddefs-files
  '("cl-lambda" "cl-preloaded" "cl-types" "cl-macs" "cl-local" "subr-x" "cl-place"
    "cl-loop" "cl-struct" "cl-seq" "cl-set" "cl-extra" "cl-number" "cl-lib"
    "cl-generic" "cl-generic-context" "cl-generic-kinds" "cl-print" "seq" "map" "eieio" "pp" "ert" "ert-batch" "ert-x"
    "regexp-opt" "rx" "let-alist" "easy-mmode"
    "inline")
  "The files whose definitions are loaded on demand, in the order of loading.")

(defconst loaddefs-names
  '(("format-spec" format-spec)
    ("time-date" date-leap-year-p time-to-day-in-year time-to-days time-to-seconds
     seconds-to-time subtract-time days-to-time date-to-time safe-date-to-time
     time-since date-to-day days-between format-seconds seconds-to-string
     make-decoded-time decoded-time-second decoded-time-minute decoded-time-hour
     decoded-time-day decoded-time-month decoded-time-year decoded-time-weekday
     decoded-time-dst decoded-time-zone)
    ("parse-time" parse-time-string)
    ("benchmark" benchmark-call benchmark)
    ("obarray" obarray-size obarray-get obarray-put obarray-remove obarray-map)
    ("color" color-name-to-rgb)
    ("mule-util" truncate-string-to-width store-substring)
    ("timer" timerp timer-create timer-set-time timer-set-idle-time timer-inc-time
     timer-set-function timer-activate timer-activate-when-idle cancel-timer
     disable-timeout cancel-function-timers timer-event-handler timer-duration
     run-at-time run-with-timer run-with-idle-timer timer-relative-time
     timer-next-integral-multiple-of-time with-timeout-suspend
     with-timeout-unsuspend sit-for)
    ("help" help-make-usage help-add-fundoc-usage help-split-fundoc help-function-arglist)
    ("indent" alter-text-property)
    ("minibuffer" complete-with-action completion-boundaries completion-metadata
     completion-metadata-get completion-table-dynamic completion-table-with-cache
     completion-table-case-fold completion-table-in-turn completion-table-merge
     completion-table-with-predicate completion-table-with-context
     completion-table-with-terminator completion-table-subvert format-prompt
     isearch-no-upper-case-p)
    ("progress" make-progress-reporter progress-reporter-update
     progress-reporter-force-update progress-reporter-done backtrace-frame
     backtrace-frames)
    ("events" eventp event-modifiers event-basic-type mouse-event-p mouse-movement-p
     listify-key-sequence)
    ("file-tree" make-directory mkdir delete-directory copy-directory
     directory-files-recursively directory-empty-p make-empty-file make-temp-file
     make-nearby-temp-file temporary-file-directory locate-dominating-file
     file-equal-p file-in-directory-p executable-find exec-path file-chase-links
     file-expand-wildcards wildcard-to-regexp prune-directory-list)
    ("file-facts" file-attribute-type file-attribute-link-number
     file-attribute-user-id file-attribute-group-id file-attribute-access-time
     file-attribute-modification-time file-attribute-status-change-time
     file-attribute-size file-attribute-modes file-attribute-inode-number
     file-attribute-device-number file-attribute-collect file-nlinks
     file-modes-number-to-symbolic file-modes-symbolic-to-number
     file-size-human-readable file-size-human-readable-iec file-name-quote
     file-name-unquote file-name-quoted-p file-remote-p file-local-name
     parse-colon-path backup-file-name-p make-backup-file-name
     auto-save-file-name-p substitute-env-vars substitute-env-in-file-name
     safe-local-variable-p risky-local-variable-p)
    ("derived" derived-mode-p provided-mode-derived-p run-mode-hooks
     derived-mode-hook-name derived-mode-map-name)
    ("abbrev" make-abbrev-table abbrev-table-p abbrev-table-get abbrev-table-put
     abbrev-get abbrev-put define-abbrev define-abbrev-table abbrev-expansion
     abbrev-table-empty-p clear-abbrev-table)
    ("faces" facep check-face make-face make-empty-face face-list face-name
     face-documentation set-face-documentation face-attribute set-face-attribute
     copy-face face-foreground face-background set-face-foreground
     set-face-background set-face-bold face-bold-p face-italic-p face-underline-p
     face-inverse-video-p face-equal face-spec-choose face-default-spec
     face-user-default-spec face-spec-set face-attribute-relative-p)
    ("edmacro" read-kbd-macro)
    ("modes" fundamental-mode text-mode prog-mode special-mode)
    ("keymap" kbd make-composed-keymap suppress-keymap global-set-key global-unset-key
     local-set-key local-unset-key easy-mmode-define-keymap)
    ("advice" ad-activate ad-deactivate ad-enable-advice ad-disable-advice)
    ("url-parse" url-recreate-url url-generic-parse-url)
    ("url-util" url-hexify-string url-unhex-string url-parse-query-string
     url-build-query-string url-parse-args url-normalize-url url-encode-url url-domain
     url-file-extension url-file-directory url-file-nondirectory url-basepath
     url-eat-trailing-space url-strip-leading-spaces url-percentage
     url-get-normalized-date url-insert-entities-in-string))
  "Files of which Emacs, too, loads only these functions on demand.")

(defconst loaddefs-macros
  '(("benchmark" benchmark-run benchmark-run-compiled benchmark-progn)
    ("advice" defadvice)
    ("timer" with-timeout while-no-input)
    ("minibuffer" lazy-completion-table)
    ("progress" with-temp-message dotimes-with-progress-reporter
     dolist-with-progress-reporter)
    ("derived" define-derived-mode delay-mode-hooks))
  "The same, macros.")

(defun loaddefs-definition (form)
  "Return (NAME . KIND) if the top-level FORM defines a public name, else nil.
KIND is `function', `macro' or `pattern'."
  (let* ((head (car-safe form))
         (name (car-safe (cdr-safe form)))
         (kind (cond ((memq head '(defun defsubst cl-defun cl-defsubst cl-defgeneric
                                    define-inline))
                      'function)
                     ((memq head '(defmacro cl-defmacro)) 'macro)
                     ((eq head 'pcase-defmacro) 'pattern)
                     ((memq head '(defalias define-obsolete-function-alias))
                      (setq name (car (cdr-safe name)))
                      'function))))
    (if (and kind (symbolp name)
             (not (string-match "--" (symbol-name name))))
        (cons name kind))))

(defun loaddefs-read-file (file)
  "Return the top-level forms of FILE."
  (let ((text (with-temp-buffer
                (insert-file-contents file)
                (buffer-string)))
        (position 0) (forms nil) (more t))
    (while more
      (condition-case nil
          (let ((read (read-from-string text position)))
            (setq forms (cons (car read) forms)
                  position (cdr read)))
        (end-of-file (setq more nil))))
    (nreverse forms)))

(defun loaddefs-line (file)
  "Return the text of the entry for FILE of the library."
  (let ((names (list (list 'function) (list 'macro) (list 'pattern))))
    (dolist (form (loaddefs-read-file (concat "lisp/" file ".el")))
      (let* ((definition (loaddefs-definition form))
             (group (assq (cdr definition) names)))
        (if definition (setcdr group (cons (car definition) (cdr group))))))
    (format "(loaddefs--add %S\n  '%S\n  '%S\n  '%S)\n" file
            (reverse (cdr (assq 'function names)))
            (reverse (cdr (assq 'macro names)))
            (reverse (cdr (assq 'pattern names))))))

(defun loaddefs-write ()
  "Write lisp/loaddefs.el."
  (with-temp-buffer
    (insert ";;; loaddefs.el --- what is loaded on demand  "
            "-*- lexical-binding: t -*-\n\n"
            ";; Made by tools/make-loaddefs.el; do not edit.\n\n"
            "(defun loaddefs--add (file functions macros patterns)\n"
            "  \"Have FILE loaded when one of FUNCTIONS or MACROS is called.\n"
            "The same goes for the use of PATTERNS in `pcase'.\"\n"
            "  (dolist (name functions) (autoload name file))\n"
            "  (dolist (name macros) (autoload name file nil nil 'macro))\n"
            "  (dolist (name patterns)\n"
            "    (let ((expander (intern (format \"%s--pcase-macroexpander\" name))))\n"
            "      (autoload expander file)\n"
            "      (put name 'pcase-macroexpander expander))))\n\n")
    (dolist (file loaddefs-files)
      (insert (loaddefs-line file) "\n"))
    (dolist (entry loaddefs-names)
      (insert (format "(loaddefs--add %S\n  '%S\n  '%S\n  nil)\n\n" (car entry)
                      (cdr entry) (cdr (assoc (car entry) loaddefs-macros)))))
    (insert ";;; loaddefs.el ends here\n")
    (write-region (point-min) (point-max) "lisp/loaddefs.el")))

(loaddefs-write)

;;; make-loaddefs.el ends here
