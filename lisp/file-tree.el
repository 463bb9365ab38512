;;; file-tree.el --- directories, temporary files, looking for files  -*- lexical-binding: t -*-

;;; Code:

(require 'cl-lib)

;;;; Making

(defun make-directory (dir &optional parents)
  "Make the directory DIR, and those above it if PARENTS is non-nil.
With PARENTS it is no error when DIR is there."
  (setq dir (expand-file-name dir))
  (cond ((not parents) (make-directory-internal dir))
        ((file-directory-p dir) nil)
        (t (let ((above (file-name-directory (directory-file-name dir))))
             (unless (file-directory-p above) (make-directory above t)))
           (make-directory-internal dir)))
  nil)

(defalias 'mkdir #'make-directory)

(defun make-empty-file (filename &optional parents)
  "Make the empty file FILENAME, and the directories above it if PARENTS is non-nil."
  (let ((directory (file-name-directory (expand-file-name filename))))
    (cond ((file-exists-p filename)
           (signal 'file-already-exists (list "File exists" filename)))
          ((file-directory-p directory))
          (parents (make-directory directory t))
          (t (signal 'file-missing (list "Creating directory" "No such file or directory"
                                         directory))))
    (write-region "" nil filename nil 0)))

(defun temporary-file-directory ()
  "Return the directory for temporary files."
  temporary-file-directory)

(defun make-temp-file (prefix &optional dir-flag suffix text)
  "Make a file of a new name that begins with PREFIX, and return the name.
It ends with SUFFIX and holds TEXT; if DIR-FLAG is non-nil, it is a directory."
  (make-temp-file-internal (expand-file-name prefix temporary-file-directory)
                           dir-flag (or suffix "") text))

(defun make-nearby-temp-file (prefix &optional dir-flag suffix)
  "Do what `make-temp-file' does with PREFIX, DIR-FLAG and SUFFIX: all files are near."
  (make-temp-file prefix dir-flag suffix))

;;;; Deleting and copying

(defconst file-tree--real-names "\\`\\(?:[^.]\\|\\.[^.]\\|\\.\\..\\)"
  "Matches the names in a directory that are not that itself or the one above.")

(defun delete-directory (directory &optional recursive _trash)
  "Delete DIRECTORY, with all that is in it if RECURSIVE is non-nil.
What is gone already is then no error."
  (setq directory (directory-file-name (expand-file-name directory)))
  (if (not recursive)
      (delete-directory-internal directory)
    (condition-case nil
        (progn
          (unless (file-symlink-p directory)
            (mapc #'file-tree--delete
                  (directory-files directory 'full file-tree--real-names)))
          (delete-directory-internal directory))
      (file-missing nil)))
  nil)

(defun file-tree--delete (file)
  "Delete FILE and, if it is a directory, what is in it."
  (if (eq t (file-attribute-type (file-attributes file)))
      (delete-directory file 'recursive)
    (delete-file file)))

(defun copy-directory (directory newname &optional keep-time parents copy-contents)
  "Copy DIRECTORY with all that is in it to NEWNAME.
If NEWNAME is written as a directory, the copy goes into it, unless COPY-CONTENTS.
KEEP-TIME keeps times of change; PARENTS makes the directories above."
  (setq directory (directory-file-name (expand-file-name directory)))
  (let ((target (expand-file-name newname)))
    (cond ((not (directory-name-p newname)) (make-directory target parents))
          (copy-contents (make-directory target t))
          (t (setq target (expand-file-name (file-name-nondirectory directory) target))
             (make-directory target parents)))
    (dolist (file (directory-files directory 'full file-tree--real-names))
      (file-tree--copy file (expand-file-name (file-name-nondirectory file) target)
                       keep-time))
    (set-file-modes target (file-modes directory))
    (if keep-time
        (set-file-times target (file-attribute-modification-time
                                (file-attributes directory))))))

(defun file-tree--copy (file target keep-time)
  "Copy FILE, of whatever type, to TARGET; KEEP-TIME keeps the time of its change."
  (let ((type (file-attribute-type (file-attributes file))))
    (cond ((eq type t) (copy-directory file (file-name-as-directory target)
                                       keep-time nil t))
          ((stringp type) (make-symbolic-link type target t))
          (t (copy-file file target t keep-time)))))

;;;; Looking into directories

(defun directory-empty-p (dir)
  "Return t if DIR is a directory without files."
  (and (file-directory-p dir)
       (null (directory-files dir nil file-tree--real-names t))))

(defun file-tree--names (directory)
  "Return the sorted names in DIRECTORY, those of directories with a slash."
  (sort (mapcar (lambda (name)
                  (if (file-directory-p (expand-file-name name directory))
                      (file-name-as-directory name)
                    name))
                (directory-files directory nil file-tree--real-names t))
        #'string<))

(defun directory-files-recursively (dir regexp &optional include-directories
                                        predicate follow-symlinks)
  "Return the files at any depth of DIR whose names match REGEXP.
INCLUDE-DIRECTORIES lists directories too, behind what is in them.  PREDICATE as a
function says which are looked into; t means those that can be read.  Links to
directories are followed if FOLLOW-SYMLINKS is non-nil."
  (let ((inside nil) (files nil))
    (dolist (name (file-tree--names dir))
      (let ((full (expand-file-name (directory-file-name name) dir))
            (fits (string-match regexp (directory-file-name name))))
        (if (not (directory-name-p name))
            (if fits (push full files))
          (when (and (or follow-symlinks (not (file-symlink-p full)))
                     (cond ((null predicate) t)
                           ((eq predicate t) (file-accessible-directory-p full))
                           (t (funcall predicate full))))
            (push (directory-files-recursively full regexp include-directories
                                               predicate follow-symlinks)
                  inside))
          (if (and include-directories fits) (push (list full) inside)))))
    (nconc (apply #'append (nreverse inside)) (nreverse files))))

(defun prune-directory-list (dirs &optional keep reject)
  "Return the list of those of DIRS that exist or are in KEEP, and not in REJECT."
  (cl-remove-if-not (lambda (dir)
                      (and (not (member dir reject))
                           (or (member dir keep) (file-directory-p dir))))
                    dirs))

;;;; Looking for files

(defun locate-dominating-file (file name)
  "Return the first directory from FILE upwards that has a file NAME, or nil.
NAME may be a function that is called on the directory."
  (let ((directory (abbreviate-file-name (file-name-as-directory (expand-file-name file))))
        (found nil))
    (unless (file-directory-p directory)
      (setq directory (file-name-directory (directory-file-name directory))))
    (while (and directory (not found))
      (if (if (stringp name)
              (file-exists-p (expand-file-name name directory))
            (funcall name directory))
          (setq found directory)
        (let ((above (file-name-directory (directory-file-name directory))))
          (setq directory (and (not (equal above directory)) above)))))
    found))

(defun file-equal-p (file1 file2)
  "Return t if FILE1 and FILE2 are names of the same file."
  (equal (file-truename (file-name-as-directory (expand-file-name file1)))
         (file-truename (file-name-as-directory (expand-file-name file2)))))

(defun file-in-directory-p (file dir)
  "Return t if FILE is DIR, which exists, or somewhere in it."
  (and (file-directory-p dir)
       (string-prefix-p (file-name-as-directory (file-truename dir))
                        (file-name-as-directory (file-truename file)))))

(defun file-chase-links (filename &optional limit)
  "Follow the links from FILENAME to what is no link, LIMIT of them at most."
  (let ((steps 0) (name filename) target)
    (while (and (not (and limit (>= steps limit)))
                (setq target (file-symlink-p name)))
      (if (and (null limit) (> steps 100))
          (error "Apparent cycle of symbolic links for %s" filename))
      (setq name (expand-file-name target (file-name-directory (expand-file-name name)))
            steps (1+ steps)))
    name))

(defun exec-path ()
  "Return the directories where programs are looked for."
  exec-path)

(defun executable-find (command &optional _remote)
  "Return the name of the file that the program COMMAND is in, or nil."
  (locate-file command exec-path exec-suffixes 1))

;;;; Wildcards

(defun file-tree--bracket (wildcard start)
  "Return (REGEXP . END) for the set of characters at START in WILDCARD."
  (let* ((next (and (< (1+ start) (length wildcard)) (aref wildcard (1+ start))))
         (end (and next (string-match "]" wildcard (1+ start)))))
    (cond ((eq next ?!)
           (cons (concat "[^" (substring wildcard (+ start 2) (and end (1+ end))))
                 (if end (1+ end) (length wildcard))))
          ((eq next ?^)
           (cons (concat "[\0^" (substring wildcard (+ start 2) (and end (1+ end))))
                 (if end (1+ end) (length wildcard))))
          ((null end) (cons (substring wildcard start) (length wildcard)))
          ((= end (1+ start)) (cons "\\[" (1+ start)))
          (t (cons (substring wildcard start (1+ end)) (1+ end))))))

(defun wildcard-to-regexp (wildcard)
  "Return a regular expression that matches the names WILDCARD stands for.
It knows the *, ? and [...] of the shell; these match no null character."
  (let ((regexp "") (start 0))
    (while (< start (length wildcard))
      (let ((character (aref wildcard start)))
        (cond ((eq character ?\[)
               (let ((set (file-tree--bracket wildcard start)))
                 (setq regexp (concat regexp (car set)) start (cdr set))))
              (t (setq regexp (concat regexp
                                      (cond ((eq character ?*) "[^\0]*")
                                            ((eq character ??) "[^\0]")
                                            (t (regexp-quote (char-to-string character)))))
                       start (1+ start))))))
    (concat "\\`" regexp "\\'")))

(defun file-expand-wildcards (pattern &optional full)
  "Return the files whose names match PATTERN, with * ? and [...] as in the shell.
The names are relative if PATTERN is and FULL is nil."
  (let* ((name-pattern (file-name-nondirectory pattern))
         (above (file-name-directory pattern))
         (directories (cond ((null above) (list nil))
                            ((string-match "[[*?]" above)
                             (mapcar #'file-name-as-directory
                                     (file-expand-wildcards (directory-file-name above))))
                            (t (list above))))
         (found nil))
    ;; Emacs 28.2: the files of later directories come first.
    (dolist (directory directories found)
      (when (file-directory-p (or directory default-directory))
        (setq found (nconc (file-tree--matches name-pattern directory full) found))))))

(defun file-tree--matches (name-pattern directory full)
  "Return the files of DIRECTORY that NAME-PATTERN stands for, absolute if FULL.
Names that begin with a dot must be asked for."
  (if (equal name-pattern "")
      (list (if full (expand-file-name directory) directory))
    (let ((dots (eq ?. (aref name-pattern 0))) (names nil))
      (dolist (name (directory-files (or directory default-directory) nil
                                     (wildcard-to-regexp name-pattern)))
        (if (or dots (not (eq ?. (aref name 0))))
            (push (if full (expand-file-name (concat directory name))
                    (concat directory name))
                  names)))
      (nreverse names))))

(provide 'file-tree)
;;; file-tree.el ends here
