;;; mule-util.el --- strings by their columns  -*- lexical-binding: t -*-

;;; Code:

(defvar truncate-string-ellipsis nil
  "What stands for the end of a string that is cut, or nil for the default.")

(defun truncate-string-ellipsis ()
  "Return what stands for the end of a string that is cut."
  (or truncate-string-ellipsis "…"))

(defun mule-util--index (string column from width)
  "Return the index in STRING where COLUMN is reached, and the column there.
The search begins at the index FROM, which is at column WIDTH.  If the column is
inside a character, the index is that of the character."
  (let ((length (length string)) (index from))
    (while (and (< index length)
                (<= (+ width (char-width (aref string index))) column)
                (< width column))
      (setq width (+ width (char-width (aref string index)))
            index (1+ index)))
    (cons index width)))

(defun mule-util--start (string column)
  "Return the index in STRING of the first character at COLUMN or after it.
That is (INDEX . COLUMN-THERE)."
  (let ((at (mule-util--index string column 0 0)))
    (if (and (< (cdr at) column) (< (car at) (length string)))
        (cons (1+ (car at)) (+ (cdr at) (char-width (aref string (car at)))))
      at)))

(defun mule-util--padded (text padding before after)
  "Return TEXT with BEFORE and AFTER times PADDING around it, if that is non-nil."
  (if padding
      (concat (make-string before padding) text (make-string after padding))
    text))

(defun truncate-string-to-width (str end-column
                                     &optional start-column padding ellipsis
                                     ellipsis-text-property)
  "Return the part of STR up to END-COLUMN, from START-COLUMN, 0 by default, on.
Columns are counted by `char-width'.  PADDING is a character to fill with where STR
is too short or a column is inside a character.  If STR goes beyond END-COLUMN and
ELLIPSIS is non-nil, the part ends with that, or with `truncate-string-ellipsis' if
it is no string; the columns of it count.  With ELLIPSIS-TEXT-PROPERTY the whole of
STR is returned, with a text property over what does not show."
  (let* ((start-column (or start-column 0))
         (ellipsis (if (and ellipsis (not (stringp ellipsis)))
                       (truncate-string-ellipsis)
                     (or ellipsis "")))
         (cut (and (> (length str) 0)
                   (> (string-width str) end-column)
                   (> (string-width str) (string-width ellipsis))))
         (limit (if cut (- end-column (string-width ellipsis)) end-column))
         (start (mule-util--start str start-column)))
    (if (< limit (cdr start))
        (mule-util--padded (if cut ellipsis "") padding (max 0 (- end-column start-column)) 0)
      (let ((end (mule-util--index str limit (car start) (cdr start))))
        (if (and cut ellipsis-text-property)
            (concat (substring str 0 (car end))
                    (propertize (substring str (car end)) 'display ellipsis))
          (concat (mule-util--padded (substring str (car start) (car end)) padding
                                     (- (cdr start) start-column) (- limit (cdr end)))
                  (if cut ellipsis "")))))))

(defun store-substring (string idx obj)
  "Put OBJ, a character or a string, into STRING at IDX; return STRING."
  (if (integerp obj)
      (aset string idx obj)
    (dotimes (index (length obj))
      (aset string (+ idx index) (aref obj index))))
  string)

(provide 'mule-util)
;;; mule-util.el ends here
