;;; cl-lib.el --- Common Lisp extensions  -*- lexical-binding: t -*-

;;; Commentary:

;; The door to everything that begins with `cl-': requiring this file brings it
;; all.  The parts, each standing on those before it:
;;
;;   cl-lambda     lambda lists with keys and defaults; cl-defun and its kin
;;   cl-preloaded  class objects
;;   cl-types      type specifiers, checks and assertions
;;   cl-macs       blocks, cases, simple loops
;;   cl-local      local functions, macros and symbol macros
;;   cl-place      incrementing, rotating and binding places
;;   cl-loop       the loop language
;;   cl-struct     structures
;;   cl-seq        searching, removing, substituting, sorting
;;   cl-set        lists as sets and as trees
;;   cl-extra      mapping, conversion
;;   cl-number     numbers
;;
;; This file adds functions on lists that have another name in plain Emacs Lisp.

;;; Code:

(require 'cl-number)

;;;; Names of plain functions

(defalias 'cl-first #'car)
(defalias 'cl-second #'cadr)
(defalias 'cl-rest #'cdr)
(defalias 'cl-copy-seq #'copy-sequence)
(defalias 'cl-svref #'aref)

(defun cl-third (x)
  "Return the third element of the list X."
  (car (cdr (cdr x))))

(defun cl-fourth (x)
  "Return the fourth element of the list X."
  (nth 3 x))

(defsubst cl-fifth (x)
  "Return the fifth element of the list X."
  (nth 4 x))

(defsubst cl-sixth (x)
  "Return the sixth element of the list X."
  (nth 5 x))

(defsubst cl-seventh (x)
  "Return the seventh element of the list X."
  (nth 6 x))

(defsubst cl-eighth (x)
  "Return the eighth element of the list X."
  (nth 7 x))

(defsubst cl-ninth (x)
  "Return the ninth element of the list X."
  (nth 8 x))

(defsubst cl-tenth (x)
  "Return the tenth element of the list X."
  (nth 9 x))

(gv-define-setter cl-second (value list) `(setcar (cdr ,list) ,value))
(gv-define-setter cl-third (value list) `(setcar (nthcdr 2 ,list) ,value))
(gv-define-setter cl-fourth (value list) `(setcar (nthcdr 3 ,list) ,value))
(gv-define-setter cl-fifth (value list) `(setcar (nthcdr 4 ,list) ,value))
(gv-define-setter cl-sixth (value list) `(setcar (nthcdr 5 ,list) ,value))
(gv-define-setter cl-seventh (value list) `(setcar (nthcdr 6 ,list) ,value))
(gv-define-setter cl-eighth (value list) `(setcar (nthcdr 7 ,list) ,value))
(gv-define-setter cl-ninth (value list) `(setcar (nthcdr 8 ,list) ,value))
(gv-define-setter cl-tenth (value list) `(setcar (nthcdr 9 ,list) ,value))

;; Each cl-cXXr is the function without the prefix.
(dolist (name '(caaar caadr cadar caddr cdaar cdadr cddar cdddr
                      caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr
                      cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr))
  (let ((alias (intern (format "cl-%s" name))))
    (defalias alias name)
    ;; A place is (car REST) or (cdr REST), REST one step shorter.
    (put alias 'gv-expander
         (let ((store (if (eq (aref (symbol-name name) 1) ?a) 'setcar 'setcdr))
               (rest (intern (concat "c" (substring (symbol-name name) 2)))))
           (lambda (do x)
             (macroexp-let2 nil cell (list rest x)
               (funcall do (list (if (eq store 'setcar) 'car 'cdr) cell)
                        (lambda (value) (list store cell value)))))))))

;;;; Multiple values, which are lists

(defalias 'cl-values #'list)

(defun cl-values-list (list)
  "Return the elements of LIST as multiple values: LIST itself."
  (if (listp list) list (signal 'wrong-type-argument list)))

(defalias 'cl-multiple-value-list #'identity)
(defalias 'cl-multiple-value-apply #'apply)
(defalias 'cl-nth-value #'nth)

(defalias 'cl-multiple-value-call #'apply)

;;;; Numbers

(defun cl-plusp (number)
  "Return t if NUMBER is greater than zero."
  (declare (compiler-macro (lambda (_) `(> ,number 0))))
  (> number 0))

(defun cl-minusp (number)
  "Return t if NUMBER is less than zero."
  (declare (compiler-macro (lambda (_) `(< ,number 0))))
  (< number 0))

(defun cl-oddp (integer)
  "Return t if INTEGER is odd."
  (declare (compiler-macro (lambda (_) `(eq (logand ,integer 1) 1))))
  (eq (logand integer 1) 1))

(defun cl-evenp (integer)
  "Return t if INTEGER is even."
  (declare (compiler-macro (lambda (_) `(eq (logand ,integer 1) 0))))
  (eq (logand integer 1) 0))

;;;; Lists

(defun cl--list*-inline (_call arg &rest others)
  "Return nested conses for a call of `cl-list*' with ARG and OTHERS."
  (let* ((forms (reverse (cons arg others)))
         (form (car forms)))
    (dolist (x (cdr forms)) (setq form (list 'cons x form)))
    form))

(defun cl-list* (arg &rest others)
  "Return a list of ARG and OTHERS, the last of which is the tail.

\(fn ARG...)"
  (declare (compiler-macro cl--list*-inline))
  (let* ((all (reverse (cons arg others)))
         (list (car all)))
    (dolist (x (cdr all) list)
      (setq list (cons x list)))))

(defun cl-ldiff (list sublist)
  "Return a copy of the part of LIST before SUBLIST, one of its tails."
  (let ((copy nil))
    (while (and (consp list) (not (eq list sublist)))
      (push (pop list) copy))
    (nreverse copy)))

(defun cl-copy-list (list)
  "Return a copy of LIST, which may end in a dot."
  (let ((copy nil))
    (while (consp list) (push (pop list) copy))
    (cond (copy (prog1 (nreverse copy) (setcdr copy list)))
          (list (signal 'wrong-type-argument (list 'listp list))))))

(defun cl-acons (key value alist)
  "Return ALIST with (KEY . VALUE) in front."
  (cons (cons key value) alist))

(defun cl-pairlis (keys values &optional alist)
  "Return ALIST with pairs of the elements of KEYS and VALUES in front."
  (nconc (cl-mapcar #'cons keys values) alist))

(defvar cl-custom-print-functions nil
  "Kept for programs that mention it.")

(define-obsolete-variable-alias 'custom-print-functions
  'cl-custom-print-functions "24.3")

(provide 'cl-lib)
;;; cl-lib.el ends here
