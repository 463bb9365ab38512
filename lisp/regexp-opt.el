;;; regexp-opt.el --- efficient regexps for sets of strings  -*- lexical-binding: t -*-

;; `regexp-opt' turns a set of strings into one regexp that matches them.  What the
;; strings have in common, at their beginnings or else at their ends, is written
;; once; single characters become a character set.  The strings are kept sorted, so
;; that those with the same beginning are neighbours.

(defun regexp-opt--common-prefix (strings)
  "Return the longest prefix that all of STRINGS have."
  (let ((prefix (car strings)))
    (dolist (string (cdr strings) prefix)
      (let ((same (compare-strings prefix nil nil string nil nil)))
        (unless (eq same t)
          (setq prefix (substring prefix 0 (1- (abs same)))))))))

(defun regexp-opt--reversed (strings)
  "Return STRINGS with each of them reversed, sorted."
  (sort (mapcar #'reverse strings) #'string-lessp))

(defun regexp-opt--cut (strings count)
  "Return STRINGS without their first COUNT characters."
  (mapcar (lambda (string) (substring string count)) strings))

(defun regexp-opt--select (strings wanted-p)
  "Return those of STRINGS that WANTED-P accepts."
  (delq nil (mapcar (lambda (string) (and (funcall wanted-p string) string))
                    strings)))

(defun regexp-opt--letter-p (string)
  "Return non-nil if STRING is a single character."
  (= (length string) 1))

(defun regexp-opt--alternatives (strings)
  "Return the regexp for STRINGS, which have no beginning or end in common."
  (let ((letters (regexp-opt--select strings #'regexp-opt--letter-p)))
    (if (cdr letters)
        (concat (regexp-opt-group
                 (regexp-opt--select
                  strings
                  (lambda (string) (not (regexp-opt--letter-p string)))))
                "\\|"
                (regexp-opt-charset letters))
      (let* ((first (aref (car strings) 0))
             (with-first (lambda (string) (eq (aref string 0) first))))
        (concat (regexp-opt-group (regexp-opt--select strings with-first))
                "\\|"
                (regexp-opt-group
                 (regexp-opt--select
                  strings
                  (lambda (string) (not (funcall with-first string))))))))))

(defun regexp-opt-group (strings &optional group lax)
  "Return a regexp for STRINGS, which are sorted and distinct.
GROUP is nil for a regexp that stands alone, t for one in a shy group, or the
text that opens a group.  LAX non-nil leaves out a group around what is a
single character or optional."
  (let* ((open (if (stringp group) group (if group "\\(?:" "")))
         (close (if group "\\)" ""))
         (lax-open (if lax "" open))
         (lax-close (if lax "" close))
         (prefix "") (suffix ""))
    (cond
     ((null (cdr strings))
      (if (regexp-opt--letter-p (car strings))
          (concat lax-open (regexp-quote (car strings)) lax-close)
        (concat open (regexp-quote (car strings)) close)))
     ((string= "" (car strings))
      (concat lax-open (regexp-opt-group (cdr strings) t t) "?" lax-close))
     ((= (length strings)
         (length (regexp-opt--select strings #'regexp-opt--letter-p)))
      (concat lax-open (regexp-opt-charset strings) lax-close))
     ((progn (setq prefix (regexp-opt--common-prefix strings))
             (> (length prefix) 0))
      (concat open (regexp-quote prefix)
              (regexp-opt-group (regexp-opt--cut strings (length prefix)) t t)
              close))
     (t
      (let ((reversed (regexp-opt--reversed strings)))
        (setq suffix (regexp-opt--common-prefix reversed))
        (concat open
                (if (= (length suffix) 0)
                    (regexp-opt--alternatives strings)
                  (concat (regexp-opt-group
                           (regexp-opt--reversed
                            (regexp-opt--cut reversed (length suffix)))
                           t t)
                          (regexp-quote (reverse suffix))))
                close))))))

(defun regexp-opt--ranges (characters)
  "Return the inside of a character set for CHARACTERS, which are sorted.
More than three in a row become a range."
  (let ((text ""))
    (while characters
      (let* ((first (car characters)) (last first))
        (while (eq (cadr characters) (1+ last))
          (setq last (1+ last)
                characters (cdr characters)))
        (setq text (concat text
                           (if (> last (+ first 2))
                               (string first ?- last)
                             (concat (number-sequence first last))))
              characters (cdr characters))))
    text))

(defun regexp-opt-charset (characters)
  "Return a regexp that matches each of CHARACTERS.
They are characters or strings of one character."
  (unless (listp characters) (signal 'wrong-type-argument (list 'listp characters)))
  (let* ((set (delete-dups
               (sort (mapcar (lambda (character)
                               (if (stringp character)
                                   (aref character 0)
                                 character))
                             characters)
                     #'<)))
         (dash (if (memq ?- set) "-" ""))
         (caret (if (memq ?^ set) "^" ""))
         (bracket (if (memq ?\] set) "]" ""))
         (rest (regexp-opt--ranges
                (delq ?- (delq ?^ (delq ?\] (copy-sequence set)))))))
    (cond ((null set) regexp-unmatchable)
          ((null (cdr set)) (regexp-quote (string (car set))))
          ((string= "" (concat bracket rest)) (concat "[" dash caret "]"))
          (t (concat "[" bracket rest caret dash "]")))))

(defun regexp-opt (strings &optional paren)
  "Return a regexp that matches each of STRINGS, the longest that fits.
It is a group of its own.  PAREN t makes that a capturing group; `words' and
`symbols' in addition demand that it be a whole word or symbol; a string is
used to open the group."
  (let* ((open (cond ((stringp paren) paren) (paren "\\(")))
         (sorted (delete-dups (sort (copy-sequence strings) #'string-lessp)))
         (regexp (if sorted
                     (regexp-opt-group sorted (or open t) (not open))
                   (concat (or open "\\(?:") regexp-unmatchable "\\)"))))
    (cond ((eq paren 'words) (concat "\\<" regexp "\\>"))
          ((eq paren 'symbols) (concat "\\_<" regexp "\\_>"))
          (t regexp))))

(defun regexp-opt-depth (regexp)
  "Return how many capturing groups REGEXP has."
  (string-match-p regexp "")            ; signals an error if it is not valid
  (let ((count 0) (start 0))
    ;; Group 1 is an opening, group 2 says that it does not capture; what is
    ;; skipped are other backslashes and character sets.
    (while (string-match
            (concat "\\(\\\\(\\)\\(\\?\\)?\\|\\\\[^(]"
                    "\\|\\[\\^?]?\\(?:\\[:[a-z]+:]\\|[^]]\\)*]")
            regexp start)
      (when (and (match-beginning 1) (not (match-beginning 2)))
        (setq count (1+ count)))
      (setq start (match-end 0)))
    count))

(provide 'regexp-opt)
;;; regexp-opt.el ends here
