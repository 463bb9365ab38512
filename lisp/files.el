;;; files.el --- names of files  -*- lexical-binding: t -*-

;; What can be said about a file from its name alone, and loading files by name.
;; Access to files themselves is primitive.

(defun file-name-sans-versions (name &optional keep-backup)
  "Return the file NAME without a backup suffix, such as ~ or .~3~.
KEEP-BACKUP non-nil returns NAME as it is."
  (if keep-backup
      name
    (let ((end (string-match-p "\\(?:\\.~[-[:alnum:]:#@^._]+~\\|~\\)\\'"
                               name)))
      (if end (substring name 0 end) name))))

(defun files--extension-start (name)
  "Return where the extension of the file NAME, with its dot, begins; or nil.
A dot that begins the last part of NAME begins no extension."
  (let ((slash (string-match-p "[^/]*\\'" name)))
    (string-match-p "\\.[^.]*\\'" name
                    (min (1+ slash) (length name)))))

(defun file-name-extension (filename &optional period)
  "Return the extension of FILENAME, what follows its last dot, or nil.
PERIOD non-nil keeps the dot and returns an empty string in place of nil."
  (let* ((name (file-name-sans-versions (file-name-nondirectory filename)))
         (start (files--extension-start name)))
    (cond (start (substring name (if period start (1+ start))))
          (period ""))))

(defun file-name-sans-extension (filename)
  "Return FILENAME without its extension and backup suffix."
  (let* ((directory (file-name-directory filename))
         (name (file-name-sans-versions (file-name-nondirectory filename)))
         (start (files--extension-start name)))
    (if start
        (concat directory (substring name 0 start))
      filename)))

(defun file-name-base (filename)
  "Return FILENAME without its directory and extension."
  (file-name-sans-extension (file-name-nondirectory filename)))

(defun file-name-with-extension (filename extension)
  "Return FILENAME with EXTENSION, with or without a dot, as its extension."
  (let ((extension (string-trim-left extension "[.]")))
    (cond ((string= filename "") (error "Empty filename"))
          ((string= extension "")
           (error "Malformed extension: %s" extension))
          ((directory-name-p filename)
           (error "Filename is a directory: %s" filename))
          (t (concat (file-name-sans-extension filename) "." extension)))))

(defun file-relative-name (filename &optional directory)
  "Return FILENAME as seen from DIRECTORY, by default `default-directory'."
  (let* ((ancestor (file-name-as-directory
                    (expand-file-name (or directory default-directory))))
         (target (expand-file-name filename))
         (up ""))
    (while (not (or (string-prefix-p ancestor target)
                    (string= (directory-file-name ancestor) target)))
      (setq ancestor (file-name-directory (directory-file-name ancestor))
            up (concat "../" up)))
    (cond
     ((string= ancestor target)
      (if (string= up "") "./" up))
     ((string= (directory-file-name ancestor) target)
      (if (string= up "") "." (directory-file-name up)))
     (t (concat up (substring target (length ancestor)))))))

(defun load-file (file)
  "Load the Lisp file named FILE, which is not searched for."
  (load (expand-file-name file) nil nil t))

(defun load-library (library)
  "Load the Lisp LIBRARY, searching `load-path' for it."
  (load library))

(defun locate-library (library &optional _no-suffix path)
  "Return the name of the file that loading LIBRARY would load, or nil.
PATH is searched instead of `load-path'."
  (locate-file-internal library (or path load-path) (get-load-suffixes)))

(defun locate-file (filename path &optional suffixes predicate)
  "Return the name of the first file FILENAME found in the directories PATH.
SUFFIXES are tried after FILENAME; PREDICATE accepts a file, by default any
that is readable."
  (locate-file-internal filename path suffixes predicate))

;;; True names

(defun file-truename (filename &optional counter _prev-dirs)
  "Return the absolute name of FILENAME without symbolic links.
COUNTER, a list of one number, bounds the links that are followed."
  (let* ((counter (or counter (list 100)))
         (name (expand-file-name filename))
         (slash (and (not (equal name "/")) (directory-name-p name)))
         (name (directory-file-name name))
         (directory (directory-file-name (file-name-directory name))))
    (if (equal name "/")
        name
      (let* ((parent (if (equal directory "/") "" (file-truename directory counter)))
             (here (concat parent "/" (file-name-nondirectory name)))
             (target (file-symlink-p here))
             (result (if (not target)
                         here
                       (when (< (setcar counter (1- (car counter))) 0)
                         (error "Apparent cycle of symbolic links for %s" filename))
                       (file-truename (expand-file-name target (concat parent "/"))
                                      counter))))
        (if slash (file-name-as-directory result) result)))))

;;; Files of the user

(defvar user-emacs-directory "~/.emacs.d/"
  "The directory of the user's own files for this program.")

(defun locate-user-emacs-file (new-name &optional old-name)
  "Return the absolute name of NEW-NAME in `user-emacs-directory'.
If it is not there but OLD-NAME is in the home directory, return that."
  (let ((file (abbreviate-file-name (expand-file-name new-name user-emacs-directory)))
        (old (and old-name (expand-file-name (concat "~/" old-name)))))
    (if (and old (not (file-exists-p file)) (file-exists-p old)) old file)))

(defun abbreviate-file-name (filename)
  "Return FILENAME with ~ for the home directory."
  (let ((home (directory-file-name (expand-file-name "~"))))
    (if (and (not (equal home "/"))
             (string-prefix-p home filename)
             (member (substring filename (length home) (min (length filename)
                                                            (1+ (length home))))
                     '("" "/")))
        (concat "~" (substring filename (length home)))
      filename)))

(defun convert-standard-filename (filename)
  "Return FILENAME, which is good as it is on this system."
  filename)

(defun hack-one-local-variable-constantp (form)
  "Return non-nil if FORM is a constant: an atom that is no variable, or quoted."
  (cond ((memq form '(nil t)) (memq form '(t nil)))
        ((symbolp form) (keywordp form))
        ((consp form) (and (eq (car form) 'quote) (consp (cdr form))))
        (t t)))

(provide 'files)
;;; files.el ends here
