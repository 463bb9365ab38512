;;; file-facts.el --- attributes, modes, sizes and kinds of names of files  -*- lexical-binding: t -*-

;;; Commentary:

;; Nothing here changes a file.  Files are local: there are no handlers for remote names.

;;; Code:

(require 'cl-lib)
(require 'rx)

;;;; What `file-attributes' returns

(defconst file-attribute-names
  '(type link-number user-id group-id access-time modification-time
    status-change-time size modes nil inode-number device-number)
  "The parts of what `file-attributes' returns, in their order.")

(dolist (name (delq nil (copy-sequence file-attribute-names)))
  (let ((place (cl-position name file-attribute-names)))
    (defalias (intern (format "file-attribute-%s" name))
      (lambda (attributes) (nth place attributes))
      (format "Return the %s in ATTRIBUTES, which `file-attributes' returned." name))))

(defun file-attribute-collect (attributes &rest attr-names)
  "Return the list of the parts of ATTRIBUTES that ATTR-NAMES name."
  (mapcar (lambda (name)
            (let ((place (and name (cl-position name file-attribute-names))))
              (if place (nth place attributes)
                (error "Wrong attribute name ’%S’" name))))
          attr-names))

(defun file-nlinks (filename)
  "Return how many names the file FILENAME has."
  (nth 1 (file-attributes filename)))

;;;; Modes

(defun file-modes--letters (mode shift special letter)
  "Return the three letters for the bits of MODE above SHIFT.
If the bit SPECIAL is set, LETTER stands in the place of the x."
  (let ((bits (logand 7 (ash mode (- shift)))))
    (string (if (/= 0 (logand bits 4)) ?r ?-)
            (if (/= 0 (logand bits 2)) ?w ?-)
            (let ((runs (/= 0 (logand bits 1))))
              (cond ((= 0 (logand mode special)) (if runs ?x ?-))
                    (runs letter)
                    (t (upcase letter)))))))

(defun file-modes-number-to-symbolic (mode &optional filetype)
  "Return the ten letters that ls shows for MODE, a number.
The first is FILETYPE, a character, or a dash, or what the bits of MODE tell."
  (concat (string (or filetype
                      (cdr (assq (ash mode -12) '((#o04 . ?d) (#o12 . ?l) (#o02 . ?c)
                                                  (#o06 . ?b) (#o01 . ?p) (#o14 . ?s))))
                      ?-))
          (file-modes--letters mode 6 #o4000 ?s)
          (file-modes--letters mode 3 #o2000 ?s)
          (file-modes--letters mode 0 #o1000 ?t)))

(defun file-modes--who (letters)
  "Return the mask of the bits that LETTERS of u, g, o and a mean."
  (let ((mask 0))
    (dolist (letter (append letters nil) mask)
      (setq mask (logior mask (cl-ecase letter
                                (?u #o4700) (?g #o2070) (?o #o1007) (?a #o7777)))))))

(defun file-modes--rights (letters who from)
  "Return the bits that LETTERS of rights mean for all classes.
WHO is the mask they are for; FROM, the modes they start from."
  (let ((bits 0))
    (dolist (letter (append letters nil) bits)
      (setq bits
            (logior bits
                    (cl-ecase letter
                      (?r #o444) (?w #o222) (?x #o111)
                      (?s (logand who #o6000))
                      (?t #o1000)
                      (?X (if (= 0 (logand from #o111)) 0 #o111))
                      (?u (* #o111 (logand 7 (ash from -6))))
                      (?g (* #o111 (logand 7 (ash from -3))))
                      (?o (* #o111 (logand 7 from)))))))))

(defun file-modes-symbolic-to-number (modes &optional from)
  "Return the number that MODES, like \"u=rw,go+r\", makes of FROM, a number or nil."
  (let ((result (or from 0)) (case-fold-search nil))
    (dolist (clause (split-string modes "," t) result)
      (unless (string-match "\\`\\([ugoa]*\\)\\(\\(?:[-+=][rwxXstugo]*\\)+\\)\\'" clause)
        (error "Parse error in modes near `%s'"
               (if (string-match "\\`[ugoa]+\\(?:[-+=][rwxXstugo]*\\)+" clause)
                   (substring clause (match-end 0))
                 clause)))
      (let ((who (match-string 1 clause)) (changes (match-string 2 clause)) (start 0))
        (setq who (file-modes--who (if (equal who "") "a" who)))
        (while (string-match "\\([-+=]\\)\\([rwxXstugo]*\\)" changes start)
          (setq start (match-end 0)
                result (file-modes--change (aref changes (match-beginning 1))
                                           (match-string 2 changes) who result)))))))

(defun file-modes--change (operator letters who modes)
  "Return MODES after OPERATOR with the rights LETTERS for those in the mask WHO."
  (let ((bits (logand who (file-modes--rights letters who modes))))
    (cl-ecase operator
      (?+ (logior modes bits))
      (?- (logand modes (lognot bits)))
      (?= (logior (logand modes (lognot who)) bits)))))

;;;; Sizes

(defun file-size-human-readable (file-size &optional flavor space unit)
  "Return FILE-SIZE, a number of bytes, as a short text with a prefix for thousands.
FLAVOR nil counts in 1024 and writes k, `si' counts in 1000, `iec' writes KiB.
SPACE stands between number and UNIT, which is B for `iec' and else nothing."
  (let ((step (if (eq flavor 'si) 1000.0 1024.0))
        (prefixes '("" "k" "M" "G" "T" "P" "E" "Z" "Y")))
    (while (and (>= file-size step) (cdr prefixes))
      (setq file-size (/ file-size step)
            prefixes (cdr prefixes)))
    (let* ((prefix (car prefixes))
           (tail (concat (cond ((equal prefix "") "")
                               ((not (eq flavor 'iec)) prefix)
                               ((equal prefix "k") "Ki")
                               (t (concat prefix "i")))
                         (or unit (if (eq flavor 'iec) "B" "")))))
      (format (if (and (>= (mod file-size 1.0) 0.05) (< (mod file-size 1.0) 0.95))
                  "%.1f%s%s"
                "%.0f%s%s")
              file-size
              (if (equal tail "") "" (or space ""))
              tail))))

(defun file-size-human-readable-iec (size)
  "Return SIZE, a number of bytes, as a text like 1.5 KiB."
  (file-size-human-readable size 'iec " "))

;;;; Kinds of names

(defun file-name-quoted-p (name &optional _top)
  "Return t if NAME is marked by /: as one to be taken as it is."
  (string-prefix-p "/:" name))

(defun file-name-quote (name &optional _top)
  "Return NAME marked by /: as one to be taken as it is."
  (if (file-name-quoted-p name) name (concat "/:" name)))

(defun file-name-unquote (name &optional _top)
  "Return NAME without the mark /: before it."
  (cond ((not (file-name-quoted-p name)) name)
        ((= (length name) 2) "/")
        (t (substring name 2))))

(defun file-remote-p (_file &optional _identification _connected)
  "Return nil: all files are local."
  nil)

(defun file-local-name (file)
  "Return FILE, which is local."
  file)

(defun backup-file-name-p (file)
  "Return non-nil if FILE is the name of a backup: where its last ~ is."
  (string-match "~\\'" file))

(defun make-backup-file-name (file)
  "Return the name of the backup of FILE."
  (concat (expand-file-name file) "~"))

(defun auto-save-file-name-p (filename)
  "Return non-nil if FILENAME, without a directory, is that of a file saved by itself."
  (string-match "\\`#.*#\\'" filename))

;;;; Variables in names

(defun substitute-env-vars (string &optional when-undefined)
  "Return STRING with $NAME and ${NAME} replaced by variables of the environment.
$$ means a dollar sign.  For a variable that is not there, WHEN-UNDEFINED nil means
nothing, a function what that returns for the name, and all else to leave it."
  (let ((start 0))
    (while (string-match "\\$\\(?:\\([[:alnum:]_]+\\)\\|{\\([^{}]+\\)}\\|\\$\\)" string start)
      (let* ((begin (match-beginning 0)) (end (match-end 0))
             (name (or (match-string 1 string) (match-string 2 string)))
             (value (cond ((null name) "$")
                          ((getenv name))
                          ((functionp when-undefined) (funcall when-undefined name))
                          (when-undefined nil)
                          (t ""))))
        (if (null value)
            (setq start end)
          (setq string (concat (substring string 0 begin) value (substring string end))
                start (+ begin (length value))))))
    string))

(defun substitute-env-in-file-name (filename)
  "Return FILENAME with the variables in it that are there replaced."
  (substitute-env-vars filename t))

(defun parse-colon-path (search-path)
  "Return the list of the directories in SEARCH-PATH, with nil for empty ones."
  (let ((path (substitute-env-vars search-path)))
    (mapcar (lambda (directory)
              (if (equal directory "") nil
                (substitute-in-file-name (file-name-as-directory directory))))
            (split-string path path-separator))))

;;;; Variables in files

(defun safe-local-variable-p (sym val)
  "Return non-nil if a file may set the variable SYM to VAL."
  (let ((safe (get sym 'safe-local-variable)))
    (or (member (cons sym val) (bound-and-true-p safe-local-variable-values))
        (and (functionp safe) (condition-case nil (funcall safe val) (error nil))))))

(defun risky-local-variable-p (sym &optional _ignored)
  "Return non-nil if it is a danger that a file sets the variable SYM."
  (or (get sym 'risky-local-variable)
      (let ((case-fold-search nil))
        (string-match (rx (or (seq "-" (or (seq (or "hook" "function" "form" "command" "predicate")
                                                (opt "s"))
                                           "map" "program" "frame-alist" "mode-alist"
                                           "map-alist" "bindat-spec")
                                   string-end)
                              (seq "font-lock-" (opt "syntactic-") "keyword")))
                      (symbol-name sym)))))

(provide 'file-facts)
;;; file-facts.el ends here
