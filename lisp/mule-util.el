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

(defun mule-util--filled (count padding)
  "Return COUNT times PADDING, or nothing if that is nil."
  (if (and padding (> count 0)) (make-string count padding) ""))

(defun mule-util--shortened (str start padding end-column ellipsis hide)
  "Return STR from START, (INDEX . COLUMN), up to END-COLUMN, ELLIPSIS included.
With HIDE return all of STR, with a text property over what is too much."
  (let* ((columns (string-width str))
         (cut (and (> (length str) 0)
                   (> columns end-column)
                   (> columns (string-width ellipsis))))
         (limit (if cut (- end-column (string-width ellipsis)) end-column))
         ;; Emacs 28.2: an ellipsis that finds no room stands behind all of STR.
         (end (if (< limit (cdr start))
                  (cons (length str) limit)
                (mule-util--index str limit (car start) (cdr start)))))
    (if (and cut hide)
        (concat (substring str 0 (car end))
                (propertize (substring str (car end)) 'display ellipsis))
      (concat (substring str (car start) (car end))
              (mule-util--filled (- limit (cdr end)) padding)
              (if cut ellipsis "")))))

(defun truncate-string-to-width (str end-column
                                     &optional start-column padding ellipsis
                                     ellipsis-text-property)
  "Return the part of STR up to END-COLUMN, from START-COLUMN, 0 by default, on.
Columns are counted by `char-width'.  PADDING is a character to fill with where STR
is too short or a column is inside a character.  If STR goes beyond END-COLUMN and
ELLIPSIS is non-nil, the part ends with that, or with `truncate-string-ellipsis' if
it is no string; the columns of it count.  With ELLIPSIS-TEXT-PROPERTY the whole of
STR is returned, with a text property over what does not show."
  (length str)                          ; what is no sequence is told first
  (unless (stringp str) (signal 'wrong-type-argument (list 'stringp str)))
  (let* ((start-column (or start-column 0))
         (start (mule-util--start str start-column))
         (beyond (- (cdr start) start-column))
         (ellipsis (if (and ellipsis (not (stringp ellipsis)))
                       (truncate-string-ellipsis)
                     (or ellipsis ""))))
    (if (< beyond 0)
        (if padding (make-string end-column padding) "")
      (concat (mule-util--filled beyond padding)
              (if (< end-column (cdr start))
                  ellipsis
                (mule-util--shortened str start padding end-column ellipsis
                                      ellipsis-text-property))))))

(defun store-substring (string idx obj)
  "Put OBJ, a character or a string, into STRING at IDX; return STRING."
  (if (integerp obj)
      (aset string idx obj)
    (dotimes (index (length obj))
      (aset string (+ idx index) (aref obj index))))
  string)

(provide 'mule-util)
;;; mule-util.el ends here
