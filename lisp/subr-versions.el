;;; subr-versions.el --- comparing version strings  -*- lexical-binding: t -*-

;; A version string such as "22.8beta3" stands for the list (22 8 -2 3):
;; numbers as they are, names of pre-releases as negative numbers.  Lists are
;; compared element by element, a missing element being zero.

;; Programs ask these which functions they can rely on.
(defconst emacs-major-version 28
  "The major number of the Emacs version whose Lisp this is.")

(defconst emacs-minor-version 2
  "The minor number of the Emacs version whose Lisp this is.")

(unless (boundp 'emacs-version)
  (defconst emacs-version "28.2"
    "The Emacs version whose Lisp this is."))

(defvar version-separator "."
  "What separates the numbers of a version string.")

(defvar version-regexp-alist
  '(("^[-._+ ]?snapshot$" . -4)
    ("^[-._+]$" . -4)
    ("^[-._+ ]?\\(?:bzr\\|cvs\\|darcs\\|git\\|hg\\|svn\\)$" . -4)
    ("^[-._+ ]?unknown$" . -4)
    ("^[-._+ ]?alpha$" . -3)
    ("^[-._+ ]?beta$" . -2)
    ("^[-._+ ]?\\(?:pre\\|rc\\)$" . -1))
  "What the non-numeric parts of a version string stand for.
An element is (REGEXP . NUMBER).")

(defun version--rank (text version at-end)
  "Return the list of numbers that TEXT, a non-numeric part of VERSION, means.
AT-END non-nil says that VERSION ends with TEXT."
  (cond
   ((string= text version-separator) nil)
   ((assoc-default text version-regexp-alist
                   (lambda (regexp text) (string-match-p regexp text)))
    (list (assoc-default text version-regexp-alist
                         (lambda (regexp text) (string-match-p regexp text)))))
   ;; A single letter after the last number, as in 1.2a, counts from one.
   ((and at-end (string-match "\\`[-._+ ]?\\([a-zA-Z]\\)\\'" text))
    (list (- (downcase (aref text (match-beginning 1))) ?a -1)))
   (t (error "Invalid version syntax: `%s'" version))))

(defun version-to-list (version)
  "Return the list of numbers that the string VERSION stands for."
  (unless (stringp version)
    (error "Version must be a string"))
  (let ((text (if (string-prefix-p version-separator version)
                  (concat "0" version)
                version))
        (case-fold-search t)
        (start 0)
        (numbers nil))
    (unless (string-match-p "\\`[0-9]" text)
      (error "Invalid version syntax: `%s' (must start with a number)" version))
    (save-match-data
      (while (string-match "\\([0-9]+\\)\\([^0-9]*\\)" text start)
        (let ((next (match-end 0))
              (rest (match-string 2 text)))
          (push (string-to-number (match-string 1 text)) numbers)
          (unless (string= rest "")
            (dolist (number (version--rank rest text (= next (length text))))
              (push number numbers)))
          (setq start next))))
    (nreverse numbers)))

(defun version-list-not-zero (list)
  "Return the first number of LIST that is not zero, or zero."
  (while (and list (zerop (car list)))
    (setq list (cdr list)))
  (or (car list) 0))

(defun version--compare (list1 list2)
  "Return a number below, equal to or above zero as LIST1 is to LIST2."
  (while (and list1 list2 (= (car list1) (car list2)))
    (setq list1 (cdr list1)
          list2 (cdr list2)))
  (cond ((and list1 list2) (- (car list1) (car list2)))
        (list1 (version-list-not-zero list1))
        (t (- (version-list-not-zero list2)))))

(defun version-list-< (list1 list2)
  "Return t if the version LIST1 is older than LIST2."
  (< (version--compare list1 list2) 0))

(defun version-list-= (list1 list2)
  "Return t if the versions LIST1 and LIST2 are the same."
  (= (version--compare list1 list2) 0))

(defun version-list-<= (list1 list2)
  "Return t if the version LIST1 is older than LIST2 or the same."
  (<= (version--compare list1 list2) 0))

(defun version< (version1 version2)
  "Return t if the version string VERSION1 is older than VERSION2."
  (version-list-< (version-to-list version1) (version-to-list version2)))

(defun version= (version1 version2)
  "Return t if the version strings VERSION1 and VERSION2 mean the same."
  (version-list-= (version-to-list version1) (version-to-list version2)))

(defun version<= (version1 version2)
  "Return t if the version string VERSION1 is not newer than VERSION2."
  (version-list-<= (version-to-list version1) (version-to-list version2)))

;;; subr-versions.el ends here
