;;; format-spec.el --- texts with named places for values  -*- lexical-binding: t -*-

;;; Commentary:

;; `format-spec' is like `format', but the letter behind a % says which value of
;; an alist is meant.

;;; Code:

(require 'cl-lib)

(defconst format-spec--regexp
  "%\\(?:\\(%\\)\\|\\([-0 _^<>]*\\)\\([0-9]*\\)\\(?:\\.\\([0-9]+\\)\\)?\\([[:alpha:]]\\)\\)"
  "Matches a specification: %%, or flags, width, precision and letter.")

(defun format-spec--truncate (text flags width precision)
  "Cut TEXT as FLAGS say to WIDTH and PRECISION, either of which may be nil."
  (let* ((limit (cond ((or (memq ?< flags) (memq ?> flags))
                       (if (and width precision) (min width precision)
                         (or width precision)))
                      (t precision)))
         (length (length text)))
    (cond ((or (null limit) (<= length limit)) text)
          ((memq ?< flags) (substring text (- length limit)))
          (t (substring text 0 limit)))))

(defun format-spec--pad (text flags width)
  "Fill TEXT up to WIDTH, which may be nil, on the side that FLAGS say."
  (let ((missing (max 0 (- (or width 0) (string-width text)))))
    (if (memq ?- flags)
        (concat text (make-string missing ?\s))
      (concat (make-string missing (if (memq ?0 flags) ?0 ?\s)) text))))

(defun format-spec--value (value flags width precision)
  "Return the text of VALUE as FLAGS, WIDTH and PRECISION say."
  (let* ((text (format-spec--pad
                (format-spec--truncate (format "%s" value) flags width precision)
                flags width)))
    (cond ((memq ?^ flags) (upcase text))
          ((memq ?_ flags) (downcase text))
          (t text))))

(defun format-spec--replacement (whole letter flags width precision specification
                                       ignore-missing)
  "Return what takes the place of WHOLE, a specification with LETTER.
FLAGS, WIDTH and PRECISION are its parts; SPECIFICATION and IGNORE-MISSING are as
for `format-spec'."
  (let ((cell (assq letter specification)))
    (cond (cell
           (let ((text (format-spec--value (cdr cell) flags width precision)))
             (apply #'propertize text (text-properties-at 0 whole))))
          ((eq ignore-missing 'delete) "")
          (ignore-missing whole)
          (t (error "Invalid format character: `%%%c'" letter)))))

(defmacro format-spec--push-text (text pieces)
  "Push TEXT on PIECES unless it is empty."
  `(let ((text ,text))
     (unless (equal text "") (push text ,pieces))))

(defun format-spec--pieces (format specification ignore-missing)
  "Return the pieces of FORMAT, with the values of SPECIFICATION in place.
IGNORE-MISSING is as for `format-spec'."
  (let ((start 0) (pieces nil))
    (while (string-match "%" format start)
      (let ((at (match-beginning 0)))
        (unless (eq at (string-match format-spec--regexp format at))
          (unless ignore-missing (error "Invalid format string"))
          (string-match "%" format at))
        (format-spec--push-text (substring format start at) pieces)
        (setq start (match-end 0))
        (let ((whole (match-string 0 format)))
          (push (cond
                 ((match-beginning 1)
                  (if (memq ignore-missing '(nil ignore delete))
                      (substring whole 1)
                    whole))
                 ((match-beginning 5)
                  (format-spec--match whole format specification ignore-missing))
                 (t whole))
                pieces))))
    (format-spec--push-text (substring format start) pieces)
    (nreverse pieces)))

(defun format-spec--match (whole format specification ignore-missing)
  "Return what takes the place of WHOLE, just matched in FORMAT.
SPECIFICATION and IGNORE-MISSING are as for `format-spec'."
  (let ((number (lambda (group)
                  (let ((digits (match-string group format)))
                    (and digits (not (equal digits "")) (string-to-number digits))))))
    (format-spec--replacement whole (aref (match-string 5 format) 0)
                              (append (match-string 2 format) nil)
                              (funcall number 3) (funcall number 4)
                              specification ignore-missing)))

(defun format-spec (format specification &optional ignore-missing split)
  "Return FORMAT with the values of SPECIFICATION in the places it names.
SPECIFICATION is an alist of characters and values; %C stands for the value of the
character C, a letter.  Between them may stand flags, a width and a precision: the
flag 0 fills with zeros, - fills on the right, < and > cut on the left or right to
width and precision, ^ and _ change the case.  %% is a percent sign.
The properties of a specification go to what replaces it.
IGNORE-MISSING says what becomes of a letter without a value: an error if it is nil,
nothing if it is `delete', and else the specification is left as it is; if it is
neither nil, `ignore' nor `delete', %% is left as well.
With SPLIT, return the list of the pieces."
  (let ((pieces (save-match-data
                  (format-spec--pieces format specification ignore-missing))))
    (if split
        pieces
      (apply #'concat pieces))))

(defun format-spec-make (&rest pairs)
  "Return the alist made of PAIRS, characters and values in turn."
  (cl-loop for (character value) on pairs by #'cddr
           collect (cons character value)))

(provide 'format-spec)
;;; format-spec.el ends here
