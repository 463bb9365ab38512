;;; subr-strings.el --- functions on strings and matches  -*- lexical-binding: t -*-

;; Splitting, trimming, replacing and comparing strings, and access to the
;; text of the last match.  Searching itself is a primitive.

(defconst regexp-unmatchable "\\`a\\`"
  "A regexp that matches no string at all.")

;;; The last match

(defun match-string (number &optional string)
  "Return the text that group NUMBER of the last match covered, or nil.
Group 0 is the whole match.  STRING is what was searched, if not the buffer."
  (declare (side-effect-free t))
  (when (match-beginning number)
    (if string
        (substring string (match-beginning number) (match-end number))
      (buffer-substring (match-beginning number) (match-end number)))))

(defun match-string-no-properties (number &optional string)
  "Return what `match-string' would for NUMBER and STRING, as plain text."
  (declare (side-effect-free t))
  (when (match-beginning number)
    (if string
        (substring-no-properties string
                                 (match-beginning number) (match-end number))
      (buffer-substring-no-properties (match-beginning number)
                                      (match-end number)))))

(defsubst string-match-p (regexp string &optional start)
  "Return where REGEXP matches in STRING, from START on; or nil.
Unlike `string-match', leave the match data alone."
  (declare (side-effect-free t))
  (let ((inhibit-changing-match-data t))
    (string-match regexp string start)))

(defsubst looking-at-p (regexp)
  "Return non-nil if the text after point matches REGEXP.
Unlike `looking-at', leave the match data alone."
  (let ((inhibit-changing-match-data t))
    (looking-at regexp)))

(defun match-substitute-replacement
    (replacement &optional fixed-case literal string group)
  "Return what `replace-match' would put in place of the last match.
The arguments REPLACEMENT, FIXED-CASE, LITERAL, STRING and GROUP are its own."
  (let ((text (match-string 0 string)))
    (save-match-data
      (match-data--translate (- (match-beginning 0)))
      (replace-match replacement fixed-case literal text group))))

;;; Converting

(defsubst string-to-list (string)
  "Return the list of the characters of STRING."
  (declare (side-effect-free t))
  (append string nil))

(defsubst string-to-vector (string)
  "Return the vector of the characters of STRING."
  (declare (side-effect-free t))
  (vconcat string))

(defun string-or-null-p (object)
  "Return t if OBJECT is a string or nil."
  (declare (pure t) (side-effect-free error-free))
  (or (null object) (stringp object)))

;;; Comparing

(defun string-prefix-p (prefix string &optional ignore-case)
  "Return t if STRING begins with PREFIX; with IGNORE-CASE, in either case."
  (declare (side-effect-free t))
  (let ((length (length prefix)))
    (if (> length (length string))
        nil
      (eq t (compare-strings prefix 0 length string 0 length ignore-case)))))

(defun string-suffix-p (suffix string &optional ignore-case)
  "Return t if STRING ends with SUFFIX; with IGNORE-CASE, in either case."
  (declare (side-effect-free t))
  (let ((start (- (length string) (length suffix))))
    (if (< start 0)
        nil
      (eq t (compare-strings suffix nil nil string start nil ignore-case)))))

;;; Trimming

(defun subr--blank-or (regexp)
  "Return REGEXP, or the pattern for blanks if it is nil."
  (or regexp "[ \t\n\r]+"))

(defun string-trim-left (string &optional regexp)
  "Return STRING without what matches REGEXP, by default blanks, at its start."
  (declare (side-effect-free t))
  (if (string-match (concat "\\`\\(?:" (subr--blank-or regexp) "\\)") string)
      (substring string (match-end 0))
    string))

(defun string-trim-right (string &optional regexp)
  "Return STRING without what matches REGEXP, by default blanks, at its end."
  (declare (side-effect-free t))
  (let ((end (string-match-p
              (concat "\\(?:" (subr--blank-or regexp) "\\)\\'") string)))
    (if end (substring string 0 end) string)))

(defun string-trim (string &optional left right)
  "Return STRING trimmed at its start by LEFT and at its end by RIGHT.
They are regexps; the default is to trim blanks."
  (declare (side-effect-free t))
  (string-trim-left (string-trim-right string right) left))

;;; Splitting

(defvar split-string-default-separators "[ \f\t\n\r\v]+"
  "The regexp that separates the parts `split-string' returns by default.")

(defun subr--trimmed-bounds (string start end trim)
  "Return (START . END), narrowed by what TRIM matches there in STRING."
  ;; Emacs 28.2: at the start all of STRING is looked at, at the end only this part, with TRIM in front of an anchor.
  (let ((first (if (eq start (string-match trim string start)) (match-end 0) start))
        (last end))
    (when (< first last)
      (let ((at (string-match-p (concat trim "\\'") (substring string start end)
                                (- first start))))
        (when at (setq last (+ start at)))))
    (cons first last)))

(defun split-string (string &optional separators omit-nulls trim)
  "Split STRING at the matches of the regexp SEPARATORS and return the parts.
Without SEPARATORS, split at blanks and leave out empty parts; OMIT-NULLS
asks for that with explicit SEPARATORS.  What the regexp TRIM matches at the
ends of each part is cut off first."
  (unless (or (null separators) (stringp separators))
    (signal 'wrong-type-argument (list 'stringp separators)))
  (unless (stringp string)
    (signal 'wrong-type-argument (list 'stringp string)))
  (let* ((regexp (or separators split-string-default-separators))
         (keep-nulls (and separators (not omit-nulls)))
         (length (length string))
         (start 0) (from 0) (parts nil)
         (collect
          (lambda (end)
            (let ((bounds (if trim
                              (subr--trimmed-bounds string start end trim)
                            (cons start end))))
              (when (or keep-nulls (< (car bounds) (cdr bounds)))
                (setq parts (cons (substring string (car bounds) (cdr bounds))
                                  parts)))))))
    ;; After an empty match, the next one begins a character later: it ends
    ;; the part which that character begins.  Emacs 28.2: what TRIM matched
    ;; counts, if it matched where the next part begins.
    (while (and (string-match regexp string (min from length))
                (< start length))
      (let ((next (match-end 0))
            (end (match-beginning 0)))
        (funcall collect end)
        (setq start next
              from (if (= next (match-beginning 0)) (1+ next) next))))
    (funcall collect length)
    (nreverse parts)))

(defun combine-and-quote-strings (strings &optional separator)
  "Join STRINGS with SEPARATOR, a space by default, into one string.
A string that contains a quote, a backslash or SEPARATOR is put in quotes, so
that `split-string-and-unquote' gives STRINGS back."
  (let* ((joint (or separator " "))
         (delicate (concat "[\\\"]\\|" (regexp-quote joint))))
    (mapconcat (lambda (string)
                 (if (string-match-p delicate string)
                     (concat "\""
                             (replace-regexp-in-string "[\\\"]" "\\\\\\&" string)
                             "\"")
                   string))
               strings joint)))

(defun split-string-and-unquote (string &optional separator)
  "Split STRING at SEPARATOR, but not inside double quotes; return the parts.
SEPARATOR is a regexp, by default blanks.  Quoted parts lose their quotes."
  (let* ((regexp (or separator "\\s-+"))
         (quote (string-search "\"" string)))
    (if (null quote)
        (split-string string regexp t)
      (let ((part (read-from-string string quote)))
        (append (unless (= quote 0)
                  (split-string (substring string 0 quote) regexp t))
                (list (car part))
                (split-string-and-unquote (substring string (cdr part))
                                          separator))))))

(defun shell-quote-argument (argument)
  "Return ARGUMENT quoted so that a shell takes it as one word as it is."
  (if (string= argument "")
      "''"
    (replace-regexp-in-string
     "\n" "'\n'"
     (replace-regexp-in-string "[^-0-9a-zA-Z_./\n]" "\\\\\\&" argument))))

;;; Replacing

(defun subst-char-in-string (from-character to-character string &optional inplace)
  "Return STRING with TO-CHARACTER for each FROM-CHARACTER.
INPLACE non-nil changes STRING itself."
  (let ((result (if inplace string (copy-sequence string))))
    (dotimes (index (length result) result)
      (when (eq (aref result index) from-character)
        (aset result index to-character)))))

(defun string-replace (from-string to-string in-string)
  "Return IN-STRING with TO-STRING for each occurrence of FROM-STRING."
  (declare (pure t) (side-effect-free t))
  (when (equal from-string "")
    (signal 'wrong-length-argument '(0)))
  (let ((start 0) (pieces nil) at)
    (while (setq at (string-search from-string in-string start))
      (setq pieces (cons to-string (cons (substring in-string start at) pieces))
            start (+ at (length from-string))))
    (if pieces
        (apply #'concat (nreverse (cons (substring in-string start) pieces)))
      in-string)))

(defun replace-regexp-in-string
    (regexp replacement string &optional fixed-case literal group start)
  "Return STRING, from START on, with REPLACEMENT for each match of REGEXP.
REPLACEMENT is a string, in which \\& and \\N stand for matched text unless
LITERAL is non-nil; or a function, called with the matched text, that returns
such a string.  When it is called, the match data describe that text alone.
The case of the text is carried over unless FIXED-CASE is non-nil.  GROUP
replaces the text of that group only."
  (let ((length (length string))
        (from (or start 0))
        (pieces nil))
    (save-match-data
      (while (and (< from length) (string-match regexp string from))
        (let* ((at (match-beginning 0))
               ;; An empty match takes the character after it along.
               (end (if (= at (match-end 0))
                        (min length (1+ at))
                      (match-end 0)))
               (text (substring string at end)))
          (match-data--translate (- at))
          (setq pieces
                (cons (replace-match
                       (if (stringp replacement)
                           replacement
                         (funcall replacement (match-string 0 text)))
                       fixed-case literal text group)
                      (cons (substring string from at) pieces))
                from end)))
      (apply #'concat (nreverse (cons (substring string from) pieces))))))

;;; properties of characters

(defvar char-code-property-table (make-char-table 'char-code-property-table)
  "Property lists of characters: the properties that have no table of their own.")

(defun get-char-code-property (char propname)
  "Return the value of the property PROPNAME of CHAR, or nil."
  (let ((table (unicode-property-table-internal propname)))
    (if (null table)
        (plist-get (aref char-code-property-table char) propname)
      (let ((decoder (char-table-extra-slot table 1)))
        (if (functionp decoder)
            (funcall decoder char (aref table char) table)
          (get-unicode-property-internal table char))))))

(defun put-char-code-property (char propname value)
  "Make VALUE the value of the property PROPNAME of CHAR."
  (let ((table (unicode-property-table-internal propname)))
    (if table
        (put-unicode-property-internal table char value)
      (let* ((old (aref char-code-property-table char))
             (plist (plist-put old propname value)))
        (or (eq plist old)
            (aset char-code-property-table char plist))))))

;;; subr-strings.el ends here
