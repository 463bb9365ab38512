;;; cl-extra.el --- mapping, conversion, parts of sequences  -*- lexical-binding: t -*-

;;; Commentary:

;; Functions over several sequences at once, conversions between types, and
;; what else is too rare for cl-lib.el.  A walk over several sequences turns
;; each into a list first; the walk stops with the shortest.

;;; Code:

(require 'cl-set)

;;;; Several sequences

(defun cl--as-list (seq)
  "Return the elements of SEQ as a list, SEQ itself if it is one."
  (if (listp seq) seq (append seq nil)))

(defun cl--walk (visit seqs whole)
  "Call VISIT on the first elements of SEQS, then the second ones, and so on.
WHOLE non-nil means the tails of lists instead of elements.  Stop when one of
SEQS ends, or when VISIT returns nil."
  (let ((lists (mapcar (if whole #'identity #'cl--as-list) seqs))
        (going t))
    (while (and going (not (memq nil lists)))
      (setq going (apply visit (if whole lists (mapcar #'car lists)))
            lists (mapcar #'cdr lists)))))

(defun cl--walk-pair (visit seq1 seq2)
  "Call VISIT on the elements of SEQ1 and SEQ2 in turn while it returns non-nil."
  (let ((a (cl--as-list seq1)) (b (cl--as-list seq2)))
    (while (and a b (funcall visit (car a) (car b)))
      (setq a (cdr a) b (cdr b)))))

(defun cl--walk-all (visit seq rest)
  "Call VISIT on the elements of SEQ and of the sequences in REST, in turn.
Stop when VISIT returns nil."
  (if (and rest (null (cdr rest)))
      (cl--walk-pair visit seq (car rest))
    (cl--walk visit (cons seq rest) nil)))

(defun cl-mapcar (function seq &rest rest)
  "Return a list of what FUNCTION yields for the elements of SEQ.
With more sequences in REST, FUNCTION takes one element of each; the shortest
determines the length.

\(fn FUNCTION SEQ...)"
  (cond
   ((null rest)
    (if (and (consp seq) (not (functionp function))) (funcall function (car seq)))
    (mapcar function seq))
   ((null (cdr rest)) (cl--mapcar-pair function (cl--as-list seq)
                                       (cl--as-list (car rest))))
   (t
    (let ((values nil))
      (cl--walk (lambda (&rest elements)
                  (setq values (cons (apply function elements) values)))
                (cons seq rest) nil)
      (nreverse values)))))

(defun cl--mapcar-pair (function list1 list2)
  "Return a list of what FUNCTION yields for elements of LIST1 and LIST2."
  (let ((values nil))
    (while (and list1 list2)
      (setq values (cons (funcall function (car list1) (car list2)) values)
            list1 (cdr list1)
            list2 (cdr list2)))
    (nreverse values)))

(defun cl-map (type function seq &rest rest)
  "Map FUNCTION over SEQ and the sequences in REST; return a sequence of TYPE.

\(fn TYPE FUNCTION SEQUENCE...)"
  (cl-coerce (apply #'cl-mapcar function seq rest) type))

(defun cl-mapc (function seq &rest rest)
  "Call FUNCTION on the elements of SEQ and of the sequences in REST.
Return SEQ.

\(fn FUNCTION SEQ...)"
  (if (null rest)
      (mapc function seq)
    (cl--walk-all (lambda (&rest elements) (apply function elements) t) seq rest)
    seq))

(defun cl-maplist (function list &rest rest)
  "Return a list of what FUNCTION yields for LIST and its tails.
With more lists in REST, FUNCTION takes one tail of each.

\(fn FUNCTION LIST...)"
  (let ((values nil))
    (cl--walk (lambda (&rest tails)
                (setq values (cons (apply function tails) values)))
              (cons list rest) t)
    (nreverse values)))

(defun cl-mapl (function list &rest rest)
  "Like `cl-maplist' on FUNCTION, LIST and REST, but return LIST.

\(fn FUNCTION LIST...)"
  (cl--walk (lambda (&rest tails) (apply function tails) t) (cons list rest) t)
  list)

(defun cl-mapcan (function seq &rest rest)
  "Like `cl-mapcar' on FUNCTION, SEQ and REST, but join the lists it yields.

\(fn FUNCTION SEQUENCE...)"
  (apply #'nconc (apply #'cl-mapcar function seq rest)))

(defun cl-mapcon (function list &rest rest)
  "Like `cl-maplist' on FUNCTION, LIST and REST, but join the lists it yields.

\(fn FUNCTION LIST...)"
  (apply #'nconc (apply #'cl-maplist function list rest)))

(defun cl-some (predicate seq &rest rest)
  "Return the first non-nil value of PREDICATE for the elements of SEQ.
With more sequences in REST, PREDICATE takes one element of each.

\(fn PREDICATE SEQ...)"
  (let ((value nil))
    (if (and (null rest) (listp seq))
        (while (and seq (not (setq value (funcall predicate (car seq)))))
          (setq seq (cdr seq)))
      (cl--walk-all (lambda (&rest elements)
                      (not (setq value (apply predicate elements))))
                    seq rest))
    value))

(defun cl-every (predicate seq &rest rest)
  "Return non-nil if PREDICATE holds for all elements of SEQ.
With more sequences in REST, PREDICATE takes one element of each.

\(fn PREDICATE SEQ...)"
  (if (and (null rest) (listp seq))
      (progn
        (while (and seq (funcall predicate (car seq)))
          (setq seq (cdr seq)))
        (null seq))
    (let ((holds t))
      (cl--walk-all (lambda (&rest elements)
                      (setq holds (apply predicate elements)))
                    seq rest)
      (and holds t))))

(defun cl-notany (predicate seq &rest rest)
  "Return t if PREDICATE holds for no element of SEQ, or of SEQ and REST.

\(fn PREDICATE SEQ...)"
  (not (apply #'cl-some predicate seq rest)))

(defun cl-notevery (predicate seq &rest rest)
  "Return t if PREDICATE fails for some element of SEQ, or of SEQ and REST.

\(fn PREDICATE SEQ...)"
  (not (apply #'cl-every predicate seq rest)))

;;;; Conversion and comparison

(defun cl-coerce (object type)
  "Return OBJECT converted to TYPE, for instance `list', `vector' or `float'."
  (pcase type
    ('list (cl--as-list object))
    ('vector (if (vectorp object) object (vconcat object)))
    ('bool-vector (if (bool-vector-p object) object
                    (apply #'bool-vector (cl--as-list object))))
    ('string (if (stringp object) object (concat object)))
    ('array (if (arrayp object) object (vconcat object)))
    ('float (float object))
    ((and 'character (guard (and (stringp object) (= (length object) 1))))
     (aref object 0))
    ((and 'character (guard (and object (symbolp object))))
     (cl-coerce (symbol-name object) type))
    (_ (if (cl-typep object type)
           object
         (error "Can't coerce %s to type %s" object type)))))

(defun cl-equalp (x y)
  "Return t if X and Y are alike: numbers by `=', strings without regard to case.
Conses, vectors and strings are compared element by element."
  (cond ((eq x y) t)
        ((stringp x) (and (stringp y) (string= (downcase x) (downcase y))))
        ((numberp x) (and (numberp y) (= x y)))
        ((consp x)
         (while (and (consp x) (consp y) (cl-equalp (car x) (car y)))
           (setq x (cdr x) y (cdr y)))
         (and (not (consp x)) (cl-equalp x y)))
        ((vectorp x)
         (and (vectorp y) (= (length x) (length y)) (cl-every #'cl-equalp x y)))
        (t (equal x y))))

;;;; Parts

(defun cl-subseq (seq start &optional end)
  "Return a copy of the elements of SEQ from START to END.
END is the length of SEQ by default; negative numbers count from the end."
  (seq-subseq seq start end))

(defun cl-concatenate (type &rest sequences)
  "Return the elements of SEQUENCES, one after the other, in a sequence of TYPE.
TYPE is `list', `vector' or `string'.

\(fn TYPE SEQUENCE...)"
  (pcase type
    ('list (apply #'append (append sequences '(nil))))
    ('vector (apply #'vconcat sequences))
    ('string (apply #'concat sequences))
    (_ (error "Not a sequence type name: %S" type))))

(defun cl-revappend (x y)
  "Return the elements of X in reverse order, followed by Y."
  (nconc (reverse x) y))

(defun cl-nreconc (x y)
  "Return the elements of X in reverse order, followed by Y; change X."
  (nconc (nreverse x) y))

(defun cl-list-length (x)
  "Return the length of the list X, or nil if it is circular."
  (cl-check-type x list)
  (if (proper-list-p x)
      (length x)
    (let ((slow x) (fast x))
      (while (and (consp (cdr fast))
                  (not (eq (setq slow (cdr slow))
                           (setq fast (cddr fast))))))
      (unless (consp (cdr fast))
        (length x)))))

(defun cl-tailp (sublist list)
  "Return t if SUBLIST is LIST or one of its tails."
  (while (and (consp list) (not (eq sublist list)))
    (setq list (cdr list)))
  (eql sublist list))

(defun cl-endp (x)
  "Return t if the list X is empty."
  (cl-check-type x list)
  (null x))

;;;; Property lists

(defun cl-get (symbol propname &optional default)
  "Return property PROPNAME of SYMBOL, or DEFAULT if there is none."
  (let ((cell (plist-member (symbol-plist symbol) propname)))
    (if cell (cadr cell) default)))

(defun cl-getf (plist tag &optional default)
  "Return property TAG of the property list PLIST, or DEFAULT."
  (let ((cell (plist-member plist tag)))
    (if cell (cadr cell) default)))

(defun cl-remprop (symbol propname)
  "Remove property PROPNAME of SYMBOL; return t if there was one."
  (let ((plist (symbol-plist symbol)))
    (cond ((and plist (eq (car plist) propname))
           (setplist symbol (cddr plist))
           t)
          (t (and plist (cl--do-remf plist propname))))))

;;;; Output

(defun cl-fresh-line (&optional stream)
  "Begin a new line on STREAM unless it is at the beginning of one."
  (terpri stream 'ensure))

(defun cl-prettyprint (form)
  "Print FORM, spread over lines."
  (pp form))

(defun cl-prettyexpand (form &optional full)
  "Print FORM with its macros expanded, all of them if FULL is non-nil."
  (cl-prettyprint (if full (macroexpand-all form) (macroexpand form))))

(provide 'cl-extra)
;;; cl-extra.el ends here
