;;; subr-x.el --- more functions on strings and hash tables  -*- lexical-binding: t -*-

;;; Commentary:

;; Small functions that programs ask for with (require 'subr-x): strings, keys and
;; values of hash tables, threading macros.  The conditional macros `if-let' and
;; the string trimmers belong to the core and `named-let' to cl-local, which needs
;; the analysis of tail calls; all are there once this file is loaded.

;;; Code:

(require 'cl-local)

;;;; Threading

(defun subr-x--thread (forms place)
  "Nest FORMS, each in the next, as its first or last argument as PLACE says."
  (let ((result (car forms)))
    (dolist (form (cdr forms))
      (setq result (cond ((not (consp form)) (list form result))
                         ((eq place 'first)
                          `(,(car form) ,result ,@(cdr form)))
                         (t `(,@form ,result)))))
    result))

(defmacro thread-first (&rest forms)
  "Pass each of FORMS on as the first argument of the next.

\(fn FORMS...)"
  (declare (indent 0) (debug (form &rest [&or symbolp (sexp &rest form)])))
  (subr-x--thread forms 'first))

(defmacro thread-last (&rest forms)
  "Pass each of FORMS on as the last argument of the next.

\(fn FORMS...)"
  (declare (indent 0) (debug thread-first))
  (subr-x--thread forms 'last))

(defmacro with-memoization (place &rest code)
  "Return the value of PLACE if it is non-nil, else set it to the value of CODE."
  (declare (indent 1) (debug (gv-place body)))
  (gv-letplace (getter setter) place
    (macroexp-let2 nil value getter
      (let ((new (make-symbol "new")))
        `(or ,value
             (let ((,new ,(macroexp-progn code)))
               ,(funcall setter new)
               ,new))))))

;;;; Hash tables

(defsubst hash-table-empty-p (hash-table)
  "Return t if HASH-TABLE has no entries."
  (= (hash-table-count hash-table) 0))

(defsubst hash-table-keys (hash-table)
  "Return a list of the keys of HASH-TABLE."
  (let ((keys nil))
    (maphash (lambda (key _value) (setq keys (cons key keys))) hash-table)
    (nreverse keys)))

(defsubst hash-table-values (hash-table)
  "Return a list of the values of HASH-TABLE."
  (let ((values nil))
    (maphash (lambda (_key value) (setq values (cons value values))) hash-table)
    (nreverse values)))

(defun hash-table-contains-p (key table)
  "Return t if TABLE has an entry for KEY."
  (let ((missing (list nil)))
    (not (eq (gethash key table missing) missing))))

;;;; Strings

(defsubst string-empty-p (string)
  "Return t if STRING has no characters."
  (string= string ""))

(defsubst string-blank-p (string)
  "Return non-nil if STRING has nothing but blanks and newlines."
  (string-match-p "\\`[ \t\n\r]*\\'" string))

(defsubst string-join (strings &optional separator)
  "Return STRINGS joined, with SEPARATOR between them."
  (mapconcat #'identity strings (or separator "")))

(define-obsolete-function-alias 'string-reverse #'reverse "25.1")

(defsubst string-remove-prefix (prefix string)
  "Return STRING without PREFIX, if it begins with that."
  (if (string-prefix-p prefix string)
      (substring string (length prefix))
    string))

(defsubst string-remove-suffix (suffix string)
  "Return STRING without SUFFIX, if it ends with that."
  (if (string-suffix-p suffix string)
      (substring string 0 (- (length string) (length suffix)))
    string))

(defun string-truncate-left (string length)
  "Return STRING, cut at the left and marked with dots if longer than LENGTH."
  (if (<= (length string) length)
      string
    ;; Emacs 28.2: the result is one character longer than asked for.
    (concat "..." (substring string (max 0 (- (length string) 1
                                              (max 0 (- length 3))))))))

(defun string-clean-whitespace (string)
  "Return STRING trimmed, each run of blanks and newlines made one space."
  (string-trim (replace-regexp-in-string "[ \t\n\r]+" " " string)))

(defun subr-x--check-length (length)
  "Signal an error unless LENGTH is a length."
  (unless (natnump length)
    (signal 'wrong-type-argument (list 'natnump length))))

(defun string-limit (string length &optional end coding-system)
  "Return the first LENGTH characters of STRING, or the last ones if END.
With CODING-SYSTEM, return STRING encoded, as many whole characters as fit in
LENGTH bytes."
  (subr-x--check-length length)
  (if (null coding-system)
      (cond ((<= (length string) length) string)
            (end (substring string (- (length string) length)))
            (t (substring string 0 length)))
    (let ((encoded (encode-coding-string string coding-system)))
      (while (> (length encoded) length)
        (setq string (if end (substring string 1) (substring string 0 -1))
              encoded (encode-coding-string string coding-system)))
      encoded)))

(defun string-lines (string &optional omit-nulls)
  "Return a list of the lines of STRING, without empty ones if OMIT-NULLS."
  (split-string string "\n" omit-nulls))

(defun string-pad (string length &optional padding start)
  "Return STRING made LENGTH characters long by PADDING, a space by default.
PADDING goes in front if START is non-nil."
  (subr-x--check-length length)
  (let ((missing (- length (length string))))
    (if (< missing 0)
        string
      (let ((fill (make-string missing (or padding ?\s))))
        (if start (concat fill string) (concat string fill))))))

(defun string-chop-newline (string)
  "Return STRING without a newline at its end."
  (string-remove-suffix "\n" string))

;; A paragraph is filled as pieces that a line may begin with, each with the gap that
;; stands before it where no line begins: words, and single characters of scripts that
;; are written without spaces (category |), but for what Japanese rules of typesetting
;; keep from the end or the beginning of a line.

(defconst subr-x--not-last (string-to-list "‘“（〔［｛〈《「『【")
  "Characters that no line ends with.")
(defconst subr-x--not-first
  (string-to-list "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
  "Characters that no line begins with.")

(defun subr-x--may-break-p (before after)
  "Return non-nil if a line may end between the characters BEFORE and AFTER."
  (and (or (aref (char-category-set before) ?|) (aref (char-category-set after) ?|))
       (not (memq before subr-x--not-last))
       (not (memq after subr-x--not-first))))

(defun subr-x--gap (piece space after)
  "Return the gap between PIECE and the character AFTER for SPACE, which is white."
  (let ((newline (string-search "\n" space)))
    (cond ((and newline (subr-x--may-break-p (aref piece (1- (length piece))) after)) "")
          ((and (or newline (> (length space) 1))
                (string-match-p "[.?!…‽][]\"'”’)}»›]*\\'" piece))
           "  ")
          (t " "))))

(defun subr-x--pieces (text)
  "Return the pieces of TEXT, which begins with one, as a list of (GAP . PIECE)."
  (let ((pieces nil) (gap "") (start 0) (index 1) (size (length text)))
    (while (< index size)
      (let ((space (and (string-match "[ \t\n]+" text index)
                        (= (match-beginning 0) index)
                        (match-string 0 text))))
        (when (or space (subr-x--may-break-p (aref text (1- index)) (aref text index)))
          (let ((piece (substring text start index)))
            (push (cons gap piece) pieces)
            (setq index (+ index (length space))
                  start index
                  gap (if (and space (< index size))
                          (subr-x--gap piece space (aref text index))
                        "")))))
      (setq index (1+ index)))
    (if (< start size) (push (cons gap (substring text start)) pieces))
    (nreverse pieces)))

(defun subr-x--needed-width (piece)
  "Return the width of PIECE without what at its end may stand in the margin."
  (let ((size (length piece)))
    (while (and (> size 1) (memq (aref piece (1- size)) subr-x--not-first))
      (setq size (1- size)))
    (string-width piece 0 size)))

(defun subr-x--fill-paragraph (text width)
  "Return TEXT, a paragraph, in lines of at most WIDTH columns; the first stays indented."
  (let* ((start (string-match "[^ \t]" text))
         (line (substring text 0 start))
         (lines nil))
    (pcase-dolist (`(,gap . ,piece) (subr-x--pieces (substring text start)))
      (if (or (string-blank-p line)
              (<= (+ (string-width line) (length gap) (subr-x--needed-width piece))
                  width))
          (setq line (concat line gap piece))
        (push line lines)
        (setq line piece)))
    (string-join (nreverse (cons line lines)) "\n")))

(defun string-fill (string length)
  "Return STRING with its words arranged in lines no wider than LENGTH.
Paragraphs, which empty lines separate, are kept apart."
  (replace-regexp-in-string
   "[ \t]*[^ \t\n][^\n]*\\(?:\n[ \t]*[^ \t\n][^\n]*\\)*"
   (lambda (text) (save-match-data (subr-x--fill-paragraph text length)))
   string t t))

(provide 'subr-x)
;;; subr-x.el ends here
