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

(defun cl-print--elements (elements stream)
  "Print the list ELEMENTS on STREAM, separated by spaces."
  (let ((first t))
    (dolist (element elements)
      (if first (setq first nil) (princ " " stream))
      (cl-print-object element stream))))

(defun cl-print--quoted-p (object)
  "Return the prefix that OBJECT, a cons, is printed with, or nil."
  (and print-quoted
       (consp (cdr object)) (null (cddr object))
       (cdr (assq (car object) '((quote . "'") (function . "#'")
                                 (\` . "`") (\, . ",") (\,@ . ",@"))))))

(cl-defmethod cl-print-object ((object cons) stream)
  "Print the list OBJECT on STREAM."
  (let ((prefix (cl-print--quoted-p object)))
    (if prefix
        (progn (princ prefix stream)
               (cl-print-object (cadr object) stream))
      (princ "(" stream)
      (cl-print-object (car object) stream)
      (let ((rest (cdr object)) (count 1))
        (while (and (consp rest)
                    (not (and (natnump print-length) (>= count print-length))))
          (princ " " stream)
          (cl-print-object (pop rest) stream)
          (setq count (1+ count)))
        (cond ((consp rest) (princ " ..." stream))
              (rest (princ " . " stream)
                    (cl-print-object rest stream))))
      (princ ")" stream))))

(cl-defmethod cl-print-object ((object vector) stream)
  "Print the vector OBJECT on STREAM."
  (princ "[" stream)
  (cl-print--elements (append object nil) stream)
  (princ "]" stream))

(cl-defmethod cl-print-object ((object hash-table) stream)
  "Print a short description of the hash table OBJECT on STREAM."
  (princ (format "#<hash-table %s %d/%d>" (hash-table-test object)
                 (hash-table-count object) (hash-table-size object))
         stream))

(cl-defmethod cl-print-object ((object cl-structure-object) stream)
  "Print the structure OBJECT on STREAM, with the names of its slots."
  (princ "#s(" stream)
  (let* ((name (type-of object))
         (index 0))
    (princ name stream)
    (mapc (lambda (slot)
            (setq index (1+ index))
            (princ (format " :%s " (cl--slot-descriptor-name slot)) stream)
            (cl-print-object (aref object index) stream))
          (cl--class-slots (cl--find-class name))))
  (princ ")" stream))

(cl-defmethod cl-print-object ((object compiled-function) stream)
  "Print the parameters of the function OBJECT on STREAM."
  (let ((parameters (ignore-errors (aref object 0))))
    (princ "#f(compiled-function " stream)
    (prin1 (if (listp parameters) parameters '(&rest args)) stream)
    (princ " #<bytecode>)" stream)))

(defun cl-print--circular-p (object)
  "Return t if OBJECT, a cons or vector, contains itself."
  (let ((above (make-hash-table :test 'eq)) (known (make-hash-table :test 'eq)))
    (cl-labels ((walk (x)
                  (cond ((not (or (consp x) (vectorp x) (recordp x))) nil)
                        ((gethash x above) t)
                        ((gethash x known) nil)
                        (t (puthash x t above)
                           (puthash x t known)
                           (prog1 (if (consp x)
                                      (or (walk (car x)) (walk (cdr x)))
                                    (let ((found nil) (index 0))
                                      (while (and (not found)
                                                  (< index (cl-print--size x)))
                                        (setq found (walk (aref x index))
                                              index (1+ index)))
                                      found))
                             (remhash x above))))))
      (walk object))))

(defun cl-print--size (x)
  "Return the number of elements of X, a vector or record."
  (if (vectorp x) (length x)
    (let ((class (cl--find-class (type-of x))))
      (if class (1+ (length (cl--class-slots class))) 0))))

(defun cl-prin1 (object &optional stream)
  "Print OBJECT on STREAM according to its type.
A structure that contains itself is left to `prin1'."
  (if (cl-print--circular-p object)
      (let ((print-circle t)) (prin1 object stream))
    (cl-print-object object stream)))

(defun cl-prin1-to-string (object)
  "Return what `cl-prin1' prints for OBJECT."
  (let ((text nil))
    (cl-prin1 object (lambda (char) (setq text (cons char text))))
    (concat (nreverse text))))

(provide 'cl-print)
;;; cl-print.el ends here
