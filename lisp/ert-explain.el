;;; ert-explain.el --- why two things are not equal  -*- lexical-binding: t -*-

;;; Commentary:

;; The explanation of a failed (should (equal A B)) is a list that leads to the
;; first difference: (list-elt 2 (different-atoms 3 4)).

;;; Code:

(require 'cl-lib)

(defun ert--explain-atom (x)
  "Return X, with what it is as a character if it is an integer."
  (if (fixnump x)
      (append (list x (format "#x%x" x))
              (and (characterp x) (list (format "?%c" x))))
    x))

(defun ert--explain-elements (kind a b)
  "Explain the first difference of A and B, lists of equal length.
KIND is what an element is called."
  (let ((index 0) (found nil))
    (while (and a (not found))
      (setq found (ert--explain-equal-rec (pop a) (pop b)))
      (if found (setq found (list kind index found)))
      (setq index (1+ index)))
    found))

(defun ert--explain-lengths (kind a b)
  "Explain that A and B, sequences, are of different length; KIND says so."
  `(,kind ,(length a) ,(length b) ,a ,b
          first-mismatch-at ,(cl-mismatch a b :test 'equal)))

(defun ert--explain-lists (a b)
  "Explain the difference of the conses A and B."
  (cond ((and (proper-list-p a) (proper-list-p b))
         (if (/= (length a) (length b))
             (ert--explain-lengths 'proper-lists-of-different-length a b)
           (ert--explain-elements 'list-elt a b)))
        ((proper-list-p a) `(one-list-proper-one-improper ,a ,b))
        ((proper-list-p b) `(one-list-proper-one-improper ,a ,b))
        (t (let ((head (ert--explain-equal-rec (car a) (car b))))
             (if head
                 `(car ,head)
               `(cdr ,(ert--explain-equal-rec (cdr a) (cdr b))))))))

(defun ert--explain-structures (a b)
  "Explain the first difference of A and B, structures of the same type."
  (let ((slots (cdr (cl-struct-slot-info (type-of a)))) (index 1) (found nil))
    (while (and slots (not found))
      (setq found (ert--explain-equal-rec (aref a index) (aref b index)))
      (if found (setq found (list 'struct-field (caar slots) found)))
      (setq index (1+ index)
            slots (cdr slots)))
    found))

(defun ert--explain-equal-rec (a b)
  "Return why A and B are not `equal', or nil if they are."
  (cond
   ((equal a b) nil)
   ((not (eq (type-of a) (type-of b))) `(different-types ,a ,b))
   ((consp a) (ert--explain-lists a b))
   ((cl-struct-p a) (ert--explain-structures a b))
   ((and (arrayp a) (not (char-table-p a)))
    (if (/= (length a) (length b))
        (append (ert--explain-lengths 'arrays-of-different-length a b))
      (ert--explain-elements 'array-elt (append a nil) (append b nil))))
   ((and (symbolp a) (equal (symbol-name a) (symbol-name b)))
    `(different-symbols-with-the-same-name ,a ,b))
   (t `(different-atoms ,(ert--explain-atom a) ,(ert--explain-atom b)))))

(defun ert--explain-equal (a b)
  "Return why A and B are not `equal', or nil if they are."
  (ert--explain-equal-rec a b))
(put 'equal 'ert-explainer 'ert--explain-equal)

(defun ert--plist-difference (a b)
  "Explain by which property the property lists A and B differ, or return nil."
  (let* ((keys (cl-loop for plist in (list a b)
                        nconc (cl-loop for (key) on plist by #'cddr collect key)))
         (key (cl-find-if-not
               (lambda (key) (equal (plist-get a key) (plist-get b key))) keys)))
    (and key
         `(different-properties-for-key
           ,key ,(ert--explain-equal-rec (plist-get a key) (plist-get b key))))))

(defun ert--explain-equal-including-properties (a b)
  "Return why A and B are not `ert-equal-including-properties', or nil."
  (if (not (equal a b))
      (ert--explain-equal-rec a b)
    (cl-loop for index below (length a)
             for difference = (ert--plist-difference (text-properties-at index a)
                                                     (text-properties-at index b))
             when difference return
             `(char ,index ,(substring-no-properties a index (1+ index)) ,difference
                    context-before
                    ,(substring-no-properties a (max 0 (- index 10)) index)
                    context-after
                    ,(substring-no-properties a (1+ index)
                                              (min (length a) (+ index 11)))))))
(put 'ert-equal-including-properties 'ert-explainer
     'ert--explain-equal-including-properties)
(put 'equal-including-properties 'ert-explainer
     'ert--explain-equal-including-properties)

(defun ert-equal-including-properties (a b)
  "Return t if A and B are equal and have the same text properties."
  (equal-including-properties a b))

(provide 'ert-explain)
;;; ert-explain.el ends here
