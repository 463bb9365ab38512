;;; seq.el --- functions on any sequence  -*- lexical-binding: t -*-

;;; Commentary:

;; One vocabulary for lists, vectors, strings and whatever programs declare to be
;; a sequence.  Every function is generic with a default method; a new kind of
;; sequence defines methods for `seqp', `seq-elt', `seq-length', `seq-do',
;; `seq-subseq', `seq-into-sequence' and `seq-copy', and gets the rest.
;;
;; A generic function nobody extended is its default method and nothing else, so
;; the generality costs no time.  For the same reason the default methods tell
;; lists from other sequences themselves, instead of by methods.

;;; Code:

(require 'cl-generic)

;;;; The basis

(cl-defgeneric seqp (object)
  "Return non-nil if OBJECT is a sequence."
  (sequencep object))

(cl-defgeneric seq-into-sequence (sequence)
  "Return a list, vector or string with the elements of SEQUENCE."
  (unless (sequencep sequence)
    (error "Cannot convert %S into a sequence" sequence))
  sequence)

(cl-defgeneric seq-elt (sequence n)
  "Return element N of SEQUENCE, counted from zero."
  (condition-case failure
      (elt sequence n)
    (wrong-type-argument
     ;; Of an improper list that is too short, Emacs names the end, as long
     ;; as it goes there step by step.
     (signal 'wrong-type-argument
             (if (and (consp sequence) (eq (cadr failure) 'listp) (< n 128))
                 (list 'listp (cdr (last sequence)))
               (cdr failure))))))

(cl-defgeneric (setf seq-elt) (store sequence n)
  "Set element N of SEQUENCE to STORE."
  (if (consp sequence)
      (setcar (nthcdr n sequence) store)
    (aset sequence n store)))

(cl-defgeneric seq-length (sequence)
  "Return the number of elements of SEQUENCE."
  (length sequence))

(cl-defgeneric seq-do (function sequence)
  "Call FUNCTION on each element of SEQUENCE, for its effects; return SEQUENCE."
  (mapc function sequence))

(defalias 'seq-each #'seq-do)

(defun seq--sublist (list start end)
  "Return a copy of the elements of LIST from START to END, as `seq-subseq' does.
What lies behind END is not looked at."
  (let ((complain (lambda () (error "Bad bounding indices: %s, %s" start end)))
        (from start) (to end))
    (if (and to (< to 0)) (setq to (+ to (length list))))
    (if (< from 0) (setq from (+ from (length list))))
    (unless (>= from 0) (funcall complain))
    (when (> from 0)
      (setq list (or (nthcdr (1- from) list) (funcall complain))
            list (cdr list)))
    (if (null to)
        (copy-sequence list)
      (let ((missing (- to from)) (copy nil))
        (while (and (>= (setq missing (1- missing)) 0) list)
          (push (pop list) copy))
        (unless (= missing -1) (funcall complain))
        (nreverse copy)))))

(cl-defgeneric seq-subseq (sequence start &optional end)
  "Return the elements of SEQUENCE from START to END, in one of its kind.
END is the length by default; negative numbers count from the end."
  (cond ((or (stringp sequence) (vectorp sequence)) (substring sequence start end))
        ((listp sequence) (seq--sublist sequence start end))
        (t (error "Unsupported sequence: %s" sequence))))

(cl-defgeneric seq-copy (sequence)
  "Return a copy of SEQUENCE with the same elements."
  (copy-sequence sequence))

(defun seq--list (sequence)
  "Return the elements of SEQUENCE as a list, SEQUENCE itself if it is one."
  (if (listp sequence)
      sequence
    (append (seq--convert sequence) nil)))

(defun seq--convert (sequence)
  "Return `seq-into-sequence' of SEQUENCE; what is no sequence is a wrong type."
  (if (seqp sequence)
      (seq-into-sequence sequence)
    (signal 'wrong-type-argument (list 'sequencep sequence))))

(defun seq--check-proper (sequence)
  "Signal an error if SEQUENCE is a list that does not end in nil."
  (if (consp sequence) (length sequence)))

(cl-defgeneric seq-map (function sequence)
  "Return a list of what FUNCTION yields for the elements of SEQUENCE."
  (if (sequencep sequence)
      (mapcar function sequence)
    (let ((result nil))
      (seq-do (lambda (element) (push (funcall function element) result)) sequence)
      (nreverse result))))

(defmacro seq-doseq (spec &rest body)
  "Evaluate BODY for each element of a sequence; SPEC is (VAR SEQUENCE).

\(fn (VAR SEQUENCE) BODY...)"
  (declare (indent 1) (debug ((symbolp form &optional form) body)))
  `(seq-do (lambda (,(car spec)) ,@body) ,(cadr spec)))

(defun seq-first (sequence)
  "Return the first element of SEQUENCE."
  (if (listp sequence) (car sequence) (seq-elt sequence 0)))

(defun seq-rest (sequence)
  "Return SEQUENCE without its first element."
  (seq-drop sequence 1))

(defun seq-do-indexed (function sequence)
  "Call FUNCTION on each element of SEQUENCE and its index; return nil."
  (let ((index 0))
    (seq-do (lambda (element)
              (funcall function element index)
              (setq index (1+ index)))
            sequence))
  nil)

(defun seq-map-indexed (function sequence)
  "Return a list of what FUNCTION yields for elements of SEQUENCE and indices."
  (let ((index -1))
    (seq-map (lambda (element)
               (setq index (1+ index))
               (funcall function element index))
             sequence)))

(cl-defgeneric seq-mapn (function sequence &rest sequences)
  "Return a list of what FUNCTION yields for elements of all the sequences.
It is called on the first elements of SEQUENCE and SEQUENCES, then on the second
ones; the shortest determines the length."
  (let ((lists (cons (seq--list sequence) (mapcar #'seq--list sequences)))
        (results nil))
    ;; FUNCTION may fail before an improper list ends.
    (while (not (memq nil lists))
      (push (apply function (mapcar #'car lists)) results)
      (setq lists (mapcar #'cdr lists)))
    (nreverse results)))

;;;; Parts

(cl-defgeneric seq-drop (sequence n)
  "Return SEQUENCE without its first N elements."
  (cond ((listp sequence) (nthcdr n sequence))
        ((<= n 0) sequence)
        (t (let ((length (seq-length sequence)))
             (seq-subseq sequence (min n length) length)))))

(cl-defgeneric seq-take (sequence n)
  "Return the first N elements of SEQUENCE, or all if there are fewer."
  (if (listp sequence)
      (let ((taken nil))
        (while (and sequence (> n 0))
          (push (pop sequence) taken)
          (setq n (1- n)))
        (nreverse taken))
    (seq-subseq sequence 0 (min (max n 0) (seq-length sequence)))))

(defun seq--count-successive (pred sequence)
  "Return the number of elements at the head of SEQUENCE that satisfy PRED."
  (let ((index 0) (length (seq-length sequence)))
    (while (and (< index length) (funcall pred (seq-elt sequence index)))
      (setq index (1+ index)))
    index))

(cl-defgeneric seq-drop-while (pred sequence)
  "Return SEQUENCE without the elements at its head that satisfy PRED."
  (if (listp sequence)
      (progn
        (while (and sequence (funcall pred (car sequence)))
          (setq sequence (cdr sequence)))
        sequence)
    (seq-drop sequence (seq--count-successive pred sequence))))

(cl-defgeneric seq-take-while (pred sequence)
  "Return the elements at the head of SEQUENCE that satisfy PRED."
  (if (listp sequence)
      (let ((taken nil))
        (while (and sequence (funcall pred (car sequence)))
          (push (pop sequence) taken))
        (nreverse taken))
    (seq-take sequence (seq--count-successive pred sequence))))

(cl-defgeneric seq-empty-p (sequence)
  "Return non-nil if SEQUENCE has no elements."
  (if (listp sequence) (null sequence) (= 0 (seq-length sequence))))

(cl-defgeneric seq-partition (sequence n)
  "Return a list of the parts of SEQUENCE, each N elements long but the last."
  (unless (< n 1)
    (let ((parts nil))
      (while (not (seq-empty-p sequence))
        (push (seq-take sequence n) parts)
        (setq sequence (seq-drop sequence n)))
      (nreverse parts))))

(defun seq-split (sequence length)
  "Return a list of the parts of SEQUENCE, each LENGTH elements but the last."
  (when (< length 1)
    (error "Sub-sequence length must be larger than zero"))
  (seq-partition sequence length))

;;;; Order

(cl-defgeneric seq-sort (pred sequence)
  "Return a sequence of the elements of SEQUENCE, sorted by PRED."
  (if (listp sequence)
      (sort (copy-sequence sequence) pred)
    (let ((sorted (sort (append (seq--convert sequence) nil) pred)))
      (seq-into sorted (seq--kind sequence)))))

(defun seq-sort-by (function pred sequence)
  "Return SEQUENCE sorted by PRED on what FUNCTION yields for the elements."
  (seq-sort (lambda (a b)
              (funcall pred (funcall function a) (funcall function b)))
            sequence))

(cl-defgeneric seq-reverse (sequence)
  "Return a sequence of the elements of SEQUENCE in reverse order."
  (if (sequencep sequence)
      (reverse sequence)
    (seq-into (nreverse (seq-map #'identity sequence)) (seq--kind sequence))))

;;;; Conversion

(defun seq--kind (sequence)
  "Return the name of the type of SEQUENCE, as for `seq-into'."
  (cond ((listp sequence) 'list)
        ((stringp sequence) 'string)
        ((vectorp sequence) 'vector)
        (t (type-of sequence))))

(cl-defgeneric seq-concatenate (type &rest sequences)
  "Return a sequence of TYPE with the elements of all SEQUENCES.
TYPE is `vector', `string' or `list'."
  (unless (memq type '(vector string list))
    (error "Not a sequence type name: %S" type))
  (setq sequences (mapcar #'seq--convert sequences))
  (pcase type
    ('vector (apply #'vconcat sequences))
    ('string (apply #'concat sequences))
    ('list (apply #'append (append sequences '(nil))))))

(cl-defgeneric seq-into (sequence type)
  "Return a sequence of TYPE with the elements of SEQUENCE.
TYPE is `vector', `string' or `list'."
  (pcase type
    ('vector (if (vectorp sequence) sequence
               (vconcat (seq--convert sequence))))
    ('string (if (stringp sequence) sequence
               (concat (seq--convert sequence))))
    ('list (seq--list sequence))
    (_ (error "Not a sequence type name: %S" type))))

;;;; Selecting

(cl-defgeneric seq-filter (pred sequence)
  "Return a list of the elements of SEQUENCE that satisfy PRED."
  (let ((kept nil))
    (seq--check-proper sequence)
    (if (listp sequence)
        (dolist (element sequence)
          (if (funcall pred element) (push element kept)))
      (seq-do (lambda (element)
                (if (funcall pred element) (push element kept)))
              sequence))
    (nreverse kept)))

(cl-defgeneric seq-remove (pred sequence)
  "Return a list of the elements of SEQUENCE that fail PRED."
  (seq-filter (lambda (element) (not (funcall pred element))) sequence))

(cl-defgeneric seq-keep (function sequence)
  "Return a list of the non-nil values FUNCTION yields for SEQUENCE."
  (delq nil (seq-map function sequence)))

(cl-defgeneric seq-reduce (function sequence initial-value)
  "Combine INITIAL-VALUE and the elements of SEQUENCE by FUNCTION.
It takes the value so far and an element."
  (seq--check-proper sequence)
  (let ((value initial-value))
    (if (listp sequence)
        (dolist (element sequence)
          (setq value (funcall function value element)))
      (seq-do (lambda (element) (setq value (funcall function value element)))
              sequence))
    value))

(defmacro seq--searching (sequence element value &rest body)
  "Evaluate BODY with ELEMENT bound to each element of SEQUENCE.
Leave off when BODY returns non-nil, and return VALUE."
  (declare (indent 3))
  `(let ((found nil))
     (seq--check-proper ,sequence)
     (if (listp ,sequence)
         (let ((tail ,sequence))
           (while (and tail (not found))
             (let ((,element (car tail)))
               (setq found (progn ,@body)
                     tail (cdr tail)))))
       (catch 'seq--found
         (seq-do (lambda (,element)
                   (if (setq found (progn ,@body)) (throw 'seq--found nil)))
                 ,sequence)))
     ,value))

(cl-defgeneric seq-some (pred sequence)
  "Return the first non-nil value of PRED for the elements of SEQUENCE."
  (seq--searching sequence element found (funcall pred element)))

(cl-defgeneric seq-every-p (pred sequence)
  "Return t if all elements of SEQUENCE satisfy PRED."
  (seq--searching sequence element (not found) (not (funcall pred element))))

(cl-defgeneric seq-find (pred sequence &optional default)
  "Return the first element of SEQUENCE that satisfies PRED, or DEFAULT."
  (let ((result default))
    (seq--searching sequence element result
      (and (funcall pred element)
           (progn (setq result element) t)))))

(cl-defgeneric seq-count (pred sequence)
  "Return the number of elements of SEQUENCE that satisfy PRED."
  (let ((count 0))
    (seq-do (lambda (element)
              (if (funcall pred element) (setq count (1+ count))))
            sequence)
    count))

(cl-defgeneric seq-contains (sequence elt &optional testfn)
  "Return the first element of SEQUENCE that is equal to ELT by TESTFN."
  (declare (obsolete seq-contains-p "27.1"))
  (let ((testfn (or testfn #'equal)))
    (seq-some (lambda (e) (and (funcall testfn elt e) e)) sequence)))

(cl-defgeneric seq-contains-p (sequence elt &optional testfn)
  "Return t if SEQUENCE has an element equal to ELT by TESTFN or `equal'."
  (let ((testfn (or testfn #'equal)))
    (seq--searching sequence element (and found t)
      (funcall testfn element elt))))

(cl-defgeneric seq-set-equal-p (sequence1 sequence2 &optional testfn)
  "Return t if SEQUENCE1 and SEQUENCE2 have the same elements by TESTFN."
  (and (seq-every-p (lambda (e) (seq-contains-p sequence2 e testfn)) sequence1)
       (seq-every-p (lambda (e) (seq-contains-p sequence1 e testfn)) sequence2)))

(cl-defgeneric seq-position (sequence elt &optional testfn)
  "Return the index of the first element of SEQUENCE equal to ELT by TESTFN."
  (let ((testfn (or testfn #'equal)) (index -1))
    (seq--searching sequence element (and found index)
      (setq index (1+ index))
      (funcall testfn element elt))))

(cl-defgeneric seq-positions (sequence elt &optional testfn)
  "Return the indices of the elements of SEQUENCE equal to ELT by TESTFN."
  (let ((testfn (or testfn #'equal)) (indices nil))
    (seq-do-indexed (lambda (e index)
                      (if (funcall testfn e elt) (push index indices)))
                    sequence)
    (nreverse indices)))

(cl-defgeneric seq-remove-at-position (sequence n)
  "Return a copy of SEQUENCE without element N."
  (seq-concatenate (seq--kind sequence)
                   (seq-subseq sequence 0 n)
                   (seq-subseq sequence (1+ n))))

;;;; Sets

(defun seq--membership (testfn)
  "Return a function that remembers elements, alike by TESTFN or `equal'.
It returns non-nil for an element it has met, and remembers it otherwise."
  (if (memq testfn '(nil equal eq eql))
      (let ((met (make-hash-table :test (or testfn 'equal))))
        (lambda (element)
          (or (gethash element met)
              (progn (puthash element t met) nil))))
    (let ((met nil))
      (lambda (element)
        (or (seq-contains-p met element testfn)
            (progn (push element met) nil))))))

(cl-defgeneric seq-uniq (sequence &optional testfn)
  "Return a list of the elements of SEQUENCE without repetitions by TESTFN."
  (let ((met (seq--membership testfn)))
    (seq-remove met sequence)))

(cl-defgeneric seq-union (sequence1 sequence2 &optional testfn)
  "Return a list of what is in SEQUENCE1 or SEQUENCE2, without repetitions.
TESTFN compares elements, `equal' by default."
  (let* ((met (seq--membership testfn))
         (first (seq-remove met sequence1)))
    (nconc first (seq-remove met sequence2))))

(defun seq--refuse-record (sequence)
  "Signal an error if SEQUENCE is a record, which has elements for some functions."
  (when (recordp sequence)
    (error "Not a sequence type name: %S" (type-of sequence))))

(cl-defgeneric seq-intersection (sequence1 sequence2 &optional testfn)
  "Return a list of what is in SEQUENCE1 and also in SEQUENCE2 by TESTFN."
  (seq--refuse-record sequence1)
  (seq-filter (lambda (e) (seq-contains-p sequence2 e testfn)) sequence1))

(cl-defgeneric seq-difference (sequence1 sequence2 &optional testfn)
  "Return a list of what is in SEQUENCE1 but not in SEQUENCE2 by TESTFN."
  (seq--refuse-record sequence1)
  (seq-remove (lambda (e) (seq-contains-p sequence2 e testfn)) sequence1))

(cl-defgeneric seq-mapcat (function sequence &optional type)
  "Return a sequence of TYPE of what FUNCTION yields for SEQUENCE, joined.
TYPE is `list' by default."
  (apply #'seq-concatenate (or type 'list) (seq-map function sequence)))

(cl-defgeneric seq-group-by (function sequence)
  "Return an alist of the elements of SEQUENCE by what FUNCTION yields for them."
  (seq--refuse-record sequence)
  (let ((groups nil) (table (make-hash-table :test 'equal)))
    ;; Emacs 28.2: from the end, so groups come in the order of their last
    ;; elements.
    (dolist (element (nreverse (seq-map #'identity sequence)))
      (let* ((key (funcall function element))
             (group (gethash key table)))
        (unless group
          (push (setq group (list key)) groups)
          (puthash key group table))
        (setcdr group (cons element (cdr group)))))
    groups))

(cl-defgeneric seq-min (sequence)
  "Return the least number in SEQUENCE."
  (apply #'min (seq-into sequence 'list)))

(cl-defgeneric seq-max (sequence)
  "Return the greatest number in SEQUENCE."
  (apply #'max (seq-into sequence 'list)))

(cl-defgeneric seq-random-elt (sequence)
  "Return an element of SEQUENCE by chance."
  (if (seq-empty-p sequence)
      (error "Sequence cannot be empty")
    (seq-elt sequence (random (seq-length sequence)))))

;;;; Taking apart

(defun seq--elt-safe (sequence n)
  "Return element N of SEQUENCE, or nil if there is none."
  (ignore-errors (seq-elt sequence n)))

(defun seq--bindings (args sequence)
  "Return `let*' bindings that take the variable SEQUENCE apart by ARGS."
  (let ((bindings nil) (index 0))
    (while args
      (let ((arg (pop args)))
        (cond
         ((memq arg '(&rest &optional))
          (when (eq arg '&rest)
            (setq bindings
                  (append (seq--binding (pop args) `(seq-drop ,sequence ,index))
                          bindings)
                  args nil)))
         (t (setq bindings
                  (append (seq--binding arg `(seq--elt-safe ,sequence ,index))
                          bindings)
                  index (1+ index))))))
    bindings))

(defun seq--binding (arg form)
  "Return bindings, last first, of ARG, a symbol or nested, to FORM."
  (if (and arg (symbolp arg))
      (list (list arg form))
    (let ((part (make-symbol "part")))
      (append (seq--bindings (append arg nil) part)
              (list (list part form))))))

(defmacro seq-let (args sequence &rest body)
  "Bind the variables in ARGS to the elements of SEQUENCE, then evaluate BODY.
ARGS is a list that may contain lists of the same form and `&rest'."
  (declare (indent 2) (debug (sexp form body)))
  (let ((whole (make-symbol "sequence")))
    `(let* ((,whole ,sequence)
            ,@(nreverse (seq--bindings (append args nil) whole)))
       ,@body)))

(defun seq--variables (args)
  "Return the variables in ARGS."
  (let ((variables nil))
    (dolist (arg args)
      (cond ((consp arg)
             (setq variables (append (reverse (seq--variables arg)) variables)))
            ((memq arg '(&rest &optional)))
            (t (push arg variables))))
    (nreverse variables)))

(defmacro seq-setq (args sequence)
  "Set the variables in ARGS to the elements of SEQUENCE; return nil.
ARGS is as in `seq-let'."
  (declare (debug (sexp form)))
  (let* ((variables (seq--variables (append args nil)))
         (copies (mapcar (lambda (v) (make-symbol (symbol-name v))) variables)))
    `(let ,copies
       (seq-let ,args ,sequence
         (setq ,@(apply #'append (cl-mapcar #'list copies variables))))
       (setq ,@(apply #'append (cl-mapcar #'list variables copies)))
       nil)))

(defun seq--patterns (patterns)
  "Return pcase patterns for a sequence whose elements match PATTERNS."
  (let ((result nil) (index 0))
    (while patterns
      (let ((pattern (pop patterns)))
        (if (eq pattern '&rest)
            (push `(app (lambda (s) (seq-drop s ,index)) ,(pop patterns)) result)
          (push `(app (lambda (s) (seq--elt-safe s ,index)) ,pattern) result)
          (setq index (1+ index)))))
    (nreverse result)))

(pcase-defmacro seq (&rest patterns)
  "Match a sequence whose elements match PATTERNS, one after the other.
`&rest' in front of the last of PATTERNS matches it with what is left."
  `(and (pred seqp) ,@(seq--patterns patterns)))

(provide 'seq)
;;; seq.el ends here
