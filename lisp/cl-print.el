;;; cl-print.el --- printing that programs can extend  -*- lexical-binding: t -*-

;;; Commentary:

;; `cl-prin1' prints like `prin1', but by a generic function, so that a type of
;; object may define how it looks.  Conses, vectors and structures are walked
;; here in Lisp to let their elements have their say.

;;; Code:

(require 'cl-generic)

(cl-defgeneric cl-print-object (object stream)
  "Print OBJECT on STREAM, as `prin1' does unless there is a method for it."
  (prin1 object stream))

(defvar cl-print--depth 0
  "How many lists, vectors and structures are being printed, one in the other.")

(defun cl-print-insert-ellipsis (_object _start stream)
  "Print on STREAM what stands for something left out."
  (princ "..." stream))

(defvar cl-print--watched nil
  "Non-nil if what is being printed may contain itself.")
(defvar cl-print--printing nil
  "The lists, vectors, structures and functions being printed, innermost first.
Emacs 28.2: each cons of a list up to the one being printed counts as one.")

(defun cl-print--index (object)
  "Return how many things contain OBJECT, if it is being printed; else nil."
  (let ((tail (and cl-print--watched (memq object cl-print--printing))))
    (and tail (1- (length tail)))))

(defmacro cl-print--nested (object stream &rest body)
  "Evaluate BODY, which prints OBJECT on STREAM, one level deeper.
Below `print-level' it is left out instead; inside itself it is a number."
  (declare (indent 2))
  (let ((index (make-symbol "index")))
    `(let ((,index (cl-print--index ,object)))
       (cond (,index (princ (format "#%d" ,index) ,stream))
             ((and (natnump print-level) (>= cl-print--depth print-level))
              (cl-print-insert-ellipsis ,object 0 ,stream))
             (t (let ((cl-print--depth (1+ cl-print--depth))
                      (cl-print--printing (cons ,object cl-print--printing)))
                  ,@body))))))

(defun cl-print--enough-p (count)
  "Return t if COUNT elements are all that is to be printed."
  (and (natnump print-length) (>= count print-length)))

(defun cl-print--quoted-p (object)
  "Return the prefix that OBJECT, a cons, is printed with, or nil."
  (and print-quoted
       (consp (cdr object)) (null (cddr object))
       (cdr (assq (car object) '((quote . "'") (function . "#'")
                                 (\` . "`") (\, . ",") (\,@ . ",@"))))))

(defun cl-print--rest (rest stream)
  "Print REST, what follows the first element of a list, on STREAM."
  (let ((count 1) (cl-print--printing cl-print--printing))
    (while (and (consp rest) (not (cl-print--enough-p count))
                (not (cl-print--index rest)))
      (push rest cl-print--printing)
      (princ " " stream)
      (cl-print-object (pop rest) stream)
      (setq count (1+ count)))
    (cond ((and (consp rest) (cl-print--enough-p count))
           (princ " " stream)
           (cl-print-insert-ellipsis rest 0 stream))
          (rest (princ " . " stream)
                (cl-print-object rest stream)))))

(defun cl-print--list (list stream)
  "Print LIST on STREAM."
  (let ((prefix (cl-print--quoted-p list)))
    (if prefix
        (progn (princ prefix stream)
               (cl-print-object (cadr list) stream))
      (princ "(" stream)
      (cl-print-object (car list) stream)
      (cl-print--rest (cdr list) stream)
      (princ ")" stream))))

(cl-defmethod cl-print-object ((object cons) stream)
  "Print the list OBJECT on STREAM."
  (cl-print--nested object stream
    (cl-print--list object stream)))

(cl-defmethod cl-print-object ((object vector) stream)
  "Print the vector OBJECT on STREAM."
  (cl-print--nested object stream
    (princ "[" stream)
    (let ((count 0) (length (length object)))
      (while (and (< count length) (not (cl-print--enough-p count)))
        (or (= count 0) (princ " " stream))
        (cl-print-object (aref object count) stream)
        (setq count (1+ count)))
      (when (< count length)
        (princ " " stream)
        (cl-print-insert-ellipsis object count stream)))
    (princ "]" stream)))

(defun cl-print--intervals (string stream print)
  "Print the text properties of STRING on STREAM, each list of them by PRINT."
  (let ((end 0) (length (length string)) (count 0))
    (while (< end length)
      (let* ((start end)
             (plist (text-properties-at start string)))
        (setq end (next-property-change start string length))
        (cond ((and plist (> count 0) (cl-print--enough-p (* 3 count)))
               (princ " ..." stream)
               (setq end length))
              (plist (princ (format " %d %d " start end) stream)
                     (funcall print plist stream)
                     (setq count (1+ count))))))))

(defun cl-print--characters (string stream)
  "Print the characters of STRING, up to `print-length', on STREAM."
  (if (or (not (natnump print-length)) (<= (length string) print-length))
      (prin1 (substring-no-properties string) stream)
    (let ((printed (prin1-to-string (substring-no-properties string 0 print-length))))
      (princ (substring printed 0 -1) stream)
      (cl-print-insert-ellipsis string print-length stream)
      (princ "\"" stream))))

(cl-defmethod cl-print-object ((object string) stream)
  "Print the string OBJECT on STREAM."
  (if (not (or (text-properties-at 0 object)
               (next-property-change 0 object)))
      (cl-print--characters object stream)
    (cl-print--nested object stream
      (princ "#(" stream)
      (cl-print--characters object stream)
      (cl-print--intervals object stream #'cl-print-object)
      (princ ")" stream))))

(cl-defmethod cl-print-object ((object hash-table) stream)
  "Print a short description of the hash table OBJECT on STREAM."
  (princ (format "#<hash-table %s %d/%d>" (hash-table-test object)
                 (hash-table-count object) (hash-table-size object))
         stream))

(cl-defmethod cl-print-object ((object cl-structure-object) stream)
  "Print the structure OBJECT on STREAM, with the names of its slots."
  (cl-print--nested object stream
    (princ (format "#s(%S" (type-of object)) stream)
    (let ((slots (append (cl--class-slots (cl--find-class (type-of object))) nil))
          (index 0))
      (while (and slots (not (cl-print--enough-p index)))
        (setq index (1+ index))
        (princ (format " :%s " (cl--slot-descriptor-name (pop slots))) stream)
        (cl-print-object (aref object index) stream))
      (when slots
        (princ " " stream)
        (cl-print-insert-ellipsis object index stream)))
    (princ ")" stream)))

(cl-defmethod cl-print-object ((object compiled-function) stream)
  "Print the function OBJECT on STREAM: its parameters.
If it keeps its forms, it looks as in Emacs' interpreter, a list."
  (let ((form (internal--interpreted-form object)))
    (if form
        (cl-print--nested object stream
          (cl-print--list form stream))
      (cl-print--parameters object stream))))

(defun cl-print--parameters (function stream)
  "Print the parameters of the compiled FUNCTION on STREAM."
  (let ((parameters (ignore-errors (aref function 0))))
    (princ "#f(compiled-function " stream)
    (prin1 (if (listp parameters) parameters '(&rest args)) stream)
    (princ " #<bytecode>)" stream)))

(defun cl-print--circular-p (object)
  "Return t if what is printed of OBJECT contains itself, or a function that may."
  (let ((above (make-hash-table :test 'eq)) (known (make-hash-table :test 'eq)))
    (cl-labels
        ((walk (x depth)
           (cond ((byte-code-function-p x) (and (internal--interpreted-form x) t))
                 ((not (or (consp x) (vectorp x) (recordp x))) nil)
                 ((and (natnump print-level) (>= depth print-level)) nil)
                 ((gethash x above) t)
                 ((gethash x known) nil)
                 ((consp x) (walk-list x (1+ depth)))
                 (t (walk-slots x (1+ depth)))))
         (walk-list (list depth)
           (let ((rest list) (count 0) (found nil))
             (while (and (consp rest) (not found) (not (cl-print--enough-p count)))
               (setq found (gethash rest above))
               (puthash rest t above)
               (setq found (or found (walk (car rest) depth))
                     rest (cdr rest) count (1+ count)))
             (unless (or found (consp rest)) (setq found (walk rest depth)))
             (while (and (consp list) (gethash list above))
               (remhash list above)
               (puthash list t known)
               (setq list (cdr list)))
             found))
         (walk-slots (x depth)
           (let ((found nil) (index 0) (size (cl-print--size x)))
             (puthash x t above)
             (while (and (< index size) (not found) (not (cl-print--enough-p index)))
               (setq found (walk (aref x index) depth) index (1+ index)))
             (remhash x above)
             (puthash x t known)
             found)))
      (walk object 0))))

(defun cl-print--size (x)
  "Return the number of elements of X, a vector or record."
  (if (vectorp x) (length x)
    (let ((class (cl--find-class (type-of x))))
      (if class (1+ (length (cl--class-slots class))) 0))))

(defun cl-prin1 (object &optional stream)
  "Print OBJECT on STREAM according to its type.
With `print-circle', it is left to `prin1'."
  (if print-circle
      (prin1 object stream)
    (let ((cl-print--watched (cl-print--circular-p object)))
      (cl-print-object object stream))))

(defun cl-print--text (print-function value)
  "Return what PRINT-FUNCTION prints when it is called on VALUE and a stream."
  (let ((text nil))
    (funcall print-function value (lambda (char) (setq text (cons char text))))
    (concat (nreverse text))))

(defun cl-prin1-to-string (object)
  "Return what `cl-prin1' prints for OBJECT."
  (cl-print--text #'cl-prin1 object))

(defun cl-print-to-string-with-limit (print-function value limit)
  "Return what PRINT-FUNCTION prints for VALUE and a stream, if possible in LIMIT.
Where there are more characters, it is printed again with a smaller `print-level'
and `print-length', which PRINT-FUNCTION is to heed.  If LIMIT is nil or 0, both
are nil."
  (if (not (and (natnump limit) (> limit 0)))
      (let (print-level print-length) (cl-print--text print-function value))
    (let* ((print-length (min limit 50))
           (print-level (min 8 (truncate (log limit))))
           (shorter (max 1 (/ print-length (max 1 print-level))))
           (text (cl-print--text print-function value)))
      (while (and (> (length text) limit) (> print-level 2))
        ;; The longer it is, the more levels go at once.
        (let ((levels (min (max 1 (/ (length text) limit)) (- print-level 2))))
          (setq print-level (- print-level levels)
                print-length (- print-length (* levels shorter))
                text (cl-print--text print-function value))))
      text)))

(provide 'cl-print)
;;; cl-print.el ends here
