;;; subr-lists.el --- functions on lists and alists  -*- lexical-binding: t -*-

;; What the primitives on lists leave to Lisp: the accessors from `caar' to
;; `cddddr', copying, removing elements, number sequences, association lists,
;; and adding to a list held by a variable.

;;; Accessors

(defun subr--expand-accessor (form list)
  "Expand FORM, a call of one of `caar' to `cddddr' on LIST, into car and cdr.
The call may be by another name of the function, whose letters say nothing."
  (let* ((name (car form)) (definition (symbol-function name)) (letters nil))
    (while (and definition (symbolp definition))
      (setq name definition
            definition (symbol-function name)))
    (setq letters (symbol-name name))
    (dolist (letter (reverse (append (substring letters 1 -1) nil)))
      (setq list (list (if (eq letter ?a) 'car 'cdr) list)))
    list))

(defmacro subr--define-accessors (&rest names)
  "Define each of NAMES, from `caar' to `cddddr', as what its letters say."
  (macroexp-progn
   (mapcar
    (lambda (name)
      (let ((expansion (subr--expand-accessor (list name) 'list)))
        `(progn
           (defun ,name (list)
             ,(format "Return the `%s' of the `%s' of LIST."
                      (car expansion)
                      (concat "c" (substring (symbol-name name) 2)))
             ,expansion)
           (function-put ',name 'compiler-macro #'subr--expand-accessor)
           (function-put ',name 'side-effect-free t))))
    names)))

(subr--define-accessors
 caar cadr cdar cddr
 caaar caadr cadar caddr cdaar cdadr cddar cdddr
 caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr
 cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr)

(defun last (list &optional n)
  "Return the last cons of LIST, or with N the last N of them."
  (declare (side-effect-free t))
  (let* ((count (or n 1))
         (end (safe-length list)))
    (cond ((not (>= count 0)) nil)
          ((null list) nil)
          ((< count end) (nthcdr (- end count) list))
          (t list))))

(defun butlast (list &optional n)
  "Return a copy of LIST without its last element, or without its last N."
  (declare (side-effect-free t))
  (if (and n (<= n 0))
      list
    (nbutlast (copy-sequence list) n)))

(defun nbutlast (list &optional n)
  "Cut the last element, or the last N, off LIST itself and return the rest."
  (let ((count (or n 1))
        (length (length list)))
    (cond ((<= count 0) list)
          ((< count length)
           (setcdr (nthcdr (- (1- length) count) list) nil)
           list))))

;;; Making lists

(defun ensure-list (object)
  "Return OBJECT if it is a list, else a list of OBJECT alone."
  (declare (side-effect-free error-free))
  (if (listp object) object (list object)))

(defun copy-tree (tree &optional vectors)
  "Return a copy of TREE that shares no cons with it.
With VECTORS non-nil, vectors in TREE are copied too."
  (declare (side-effect-free error-free))
  (cond
   ((consp tree)
    (let ((copies nil))
      (while (consp tree)
        (let ((item (car tree)))
          (setq copies (cons (if (or (consp item) (and vectors (vectorp item)))
                                 (copy-tree item vectors)
                               item)
                             copies)
                tree (cdr tree))))
      (nconc (nreverse copies)
             (if (and vectors (vectorp tree)) (copy-tree tree vectors) tree))))
   ((and vectors (vectorp tree))
    (let ((copy (copy-sequence tree)))
      (dotimes (index (length copy) copy)
        (aset copy index (copy-tree (aref copy index) vectors)))))
   (t tree)))

(defun flatten-tree (tree)
  "Return the non-nil atoms of TREE from left to right, as a list."
  (declare (side-effect-free error-free))
  (let ((pending (list tree)) (atoms nil))
    (while pending
      (let ((item (pop pending)))
        (if (consp item)
            (setq pending (cons (car item) (cons (cdr item) pending)))
          (when item (push item atoms)))))
    (nreverse atoms)))

(defalias 'flatten-list #'flatten-tree)

(defun number-sequence (from &optional to step)
  "Return the numbers from FROM to TO, both included, in steps of STEP.
STEP is 1 by default and may be negative.  Without TO, or with TO equal to
FROM, the result is FROM alone."
  (declare (side-effect-free t))
  (if (or (null to) (= to from))
      (list from)
    (setq step (or step 1))
    (when (zerop step)
      (error "The increment can not be zero"))
    (let ((numbers nil) (count 0) (next from))
      (while (if (> step 0) (<= next to) (>= next to))
        (push next numbers)
        ;; Multiplying keeps the error of floats from adding up.
        (setq count (1+ count)
              next (+ from (* count step))))
      (nreverse numbers))))

;;; Removing elements

(defun remove (element sequence)
  "Return SEQUENCE without the elements `equal' to ELEMENT; copy if need be."
  (declare (side-effect-free t))
  (delete element (if (nlistp sequence) sequence (copy-sequence sequence))))

(defun remq (element list)
  "Return LIST without the elements `eq' to ELEMENT.
The result shares the tail of LIST after the last of them."
  (declare (side-effect-free t))
  (while (and (eq element (car list)) (setq list (cdr list))))
  (if (memq element list)
      (delq element (copy-sequence list))
    list))

(defun delete-dups (list)
  "Remove from LIST itself every element `equal' to an earlier one; return LIST."
  (let ((seen (make-hash-table :test #'equal))
        (tail list))
    (length list)                       ; a circular list is refused
    (or (listp list) (signal 'wrong-type-argument (list 'listp list)))
    (when (consp list)
      (puthash (car list) t seen)
      (while (cdr tail)
        (let ((element (car (cdr tail))))
          (if (gethash element seen)
              (setcdr tail (cdr (cdr tail)))
            (puthash element t seen)
            (setq tail (cdr tail))))))
    list))

(defun delete-consecutive-dups (list &optional circular)
  "Remove from LIST itself each element `equal' to the one before it.
With CIRCULAR non-nil, the last element counts as coming before the first."
  (let ((tail list) (previous nil))
    (while (cdr tail)
      (if (equal (car tail) (car (cdr tail)))
          (setcdr tail (cdr (cdr tail)))
        (setq previous tail
              tail (cdr tail))))
    (if (and circular previous (equal (car tail) (car list)))
        (setcdr previous nil))
    list))

;;; Association lists

(defun alist-get (key alist &optional default remove test)
  "Return the value of KEY in ALIST, or DEFAULT if there is none.
Keys are compared with TEST, or else by `eq'.  REMOVE matters to `setf' only:
if it is non-nil, setting to DEFAULT removes the association."
  (ignore remove)
  (let ((association (if (and test (not (eq test 'eq)))
                         (assoc key alist test)
                       (assq key alist))))
    (if association (cdr association) default)))

(defun assoc-default (key alist &optional test default)
  "Return the value of the first element of ALIST whose key matches KEY.
TEST, by default `equal', is called with the key of the element and KEY.  An
element that is an atom is its own key; if it matches, return DEFAULT."
  (let ((found nil) (value nil))
    (while (and alist (not found))
      (let* ((element (car alist))
             (name (if (consp element) (car element) element)))
        (when (funcall (or test #'equal) name key)
          (setq found t
                value (if (consp element) (cdr element) default))))
      (setq alist (cdr alist)))
    value))

(defun member-ignore-case (string list)
  "Return the tail of LIST that starts with STRING, ignoring case and non-strings."
  (declare (side-effect-free t))
  (while (and list
              (not (and (stringp (car list))
                        (eq t (compare-strings string nil nil
                                               (car list) nil nil t)))))
    (setq list (cdr list)))
  list)

(defun subr--delete-associations (alist unwanted-p)
  "Remove from ALIST itself the conses that UNWANTED-P accepts; return ALIST."
  (while (and (consp (car alist)) (funcall unwanted-p (car alist)))
    (setq alist (cdr alist)))
  (let ((tail alist))
    (while (cdr tail)
      (let ((next (car (cdr tail))))
        (if (and (consp next) (funcall unwanted-p next))
            (setcdr tail (cdr (cdr tail)))
          (setq tail (cdr tail))))))
  alist)

(defun assoc-delete-all (key alist &optional test)
  "Remove from ALIST itself all elements whose car matches KEY; return ALIST.
Keys are compared with TEST, by default `equal'."
  (let ((same (or test #'equal)))
    (subr--delete-associations
     alist (lambda (association) (funcall same (car association) key)))))

(defun assq-delete-all (key alist)
  "Remove from ALIST itself all elements whose car is `eq' to KEY; return ALIST."
  (subr--delete-associations
   alist (lambda (association) (eq (car association) key))))

(defun rassq-delete-all (value alist)
  "Remove from ALIST itself all elements whose cdr is `eq' to VALUE; return ALIST."
  (subr--delete-associations
   alist (lambda (association) (eq (cdr association) value))))

;;; Lists held by variables

(defun add-to-list (list-variable element &optional append compare)
  "Put ELEMENT into the list that is the value of LIST-VARIABLE, unless there.
It goes to the front, or with APPEND non-nil to the end.  COMPARE, by default
`equal', tells whether two elements are the same.  Return the new list."
  (let* ((list (symbol-value list-variable))
         (present (cond ((null compare) (member element list))
                        ((eq compare #'eq) (memq element list))
                        ((eq compare #'eql) (memql element list))
                        (t (let ((tail list))
                             (while (and tail
                                         (not (funcall compare element
                                                       (car tail))))
                               (setq tail (cdr tail)))
                             tail)))))
    (if present
        list
      (set list-variable (if append
                             (append list (list element))
                           (cons element list))))))

(defun add-to-ordered-list (list-variable element &optional order)
  "Put ELEMENT into the list of LIST-VARIABLE, unless there, and sort the list.
ORDER, a number, is remembered as the rank of ELEMENT; another non-nil value
forgets its rank.  Elements without a rank go last."
  (let ((ranks (or (get list-variable 'list-order)
                   (put list-variable 'list-order
                        (make-hash-table :weakness 'key :test #'eq)))))
    (when order
      (puthash element (and (numberp order) order) ranks))
    (unless (memq element (symbol-value list-variable))
      (set list-variable (cons element (symbol-value list-variable))))
    (set list-variable
         (sort (symbol-value list-variable)
               (lambda (a b)
                 (let ((rank-a (gethash a ranks))
                       (rank-b (gethash b ranks)))
                   (if (and rank-a rank-b) (< rank-a rank-b) rank-a)))))))

(defvar history-length 100
  "How many elements a history list may have.")

(defvar history-delete-duplicates nil
  "Non-nil means that a new history element displaces its equals.")

(defun add-to-history (history-variable element &optional maximum keep-all)
  "Put ELEMENT at the front of the history list of HISTORY-VARIABLE.
The list is cut at MAXIMUM elements, by default its `history-length' property
or the variable of that name.  KEEP-ALL non-nil adds even an empty string or
a duplicate.  Return the new list."
  (let ((limit (or maximum (get history-variable 'history-length)
                   history-length))
        (history (symbol-value history-variable)))
    (when (and (or keep-all
                   (not (stringp element))
                   (> (length element) 0))
               (or keep-all (not (equal (car history) element))))
      (when history-delete-duplicates
        (setq history (delete element history)))
      (setq history (cons element history))
      (when (integerp limit)
        (if (<= limit 0)
            (setq history nil)
          (let ((tail (nthcdr (1- limit) history)))
            (when (consp tail) (setcdr tail nil)))))
      (set history-variable history))
    history))

;;; subr-lists.el ends here
