;;; cl-seq.el --- searching and changing sequences  -*- lexical-binding: t -*-

;;; Commentary:

;; Functions that look for elements of sequences, with the keyword arguments of
;; Common Lisp.  They all work in two stages.  First the item, or the predicate,
;; and the keys `:test', `:test-not' and `:key' are melted into one function of
;; one element, the "matcher" (of two elements where two sequences are compared).
;; Then a loop that knows nothing of keys runs the matcher over the sequence.
;;
;; So a family such as `cl-find', `cl-find-if' and `cl-find-if-not' is one loop and
;; three ways to make a matcher.

;;; Code:

(require 'cl-struct)

;;;; Matchers

(defun cl--check-seq-keys (keys known)
  "Signal an error if the property list KEYS has a key that is not in KNOWN."
  (let ((tail keys))
    (while tail
      (cond ((memq (car tail) known) (setq tail (cddr tail)))
            ((car (cdr (memq :allow-other-keys keys))) (setq tail nil))
            (t (error "Bad keyword argument %s" (car tail)))))))

(defun cl--seq-key (keys)
  "Return the function under `:key' in KEYS, or nil if it makes no difference."
  (let ((key (plist-get keys :key)))
    (and key (not (eq key 'identity)) key)))

(defun cl--matcher (item keys)
  "Return a function that tells whether its argument matches ITEM.
KEYS may have `:test-not', `:test', `:if-not' and `:if', of which the first counts,
and `:key'."
  (if (null keys)
      (lambda (x) (eql item x))
    (let* ((key (cl--seq-key keys))
           (function nil)
           (match (cond ((setq function (plist-get keys :test-not))
                         (lambda (x) (not (funcall function item x))))
                        ((setq function (plist-get keys :test))
                         (lambda (x) (funcall function item x)))
                        ((setq function (plist-get keys :if-not))
                         (lambda (x) (not (funcall function x))))
                        ((plist-get keys :if))
                        (t (lambda (x) (eql item x))))))
      (if key (lambda (x) (funcall match (funcall key x))) match))))

(defun cl--has-other-test-p (keys)
  "Return non-nil if KEYS have more to say of a match than `:test' does."
  (or (plist-get keys :test-not)
      (and (not (plist-get keys :test))
           (or (plist-get keys :if-not) (plist-get keys :if)))))

(defun cl--pair-matcher (keys)
  "Return a function that tells whether its two arguments match.
KEYS are as for `cl--matcher'; `:if' and `:if-not' look at the second one."
  (let* ((key (cl--seq-key keys))
         (function nil)
         (match (cond ((setq function (plist-get keys :test-not))
                       (lambda (x y) (not (funcall function x y))))
                      ((plist-get keys :test))
                      ((setq function (plist-get keys :if-not))
                       (lambda (_x y) (not (funcall function y))))
                      ((setq function (plist-get keys :if))
                       (lambda (_x y) (funcall function y)))
                      (t #'eql))))
    (if key
        (lambda (x y) (funcall match (funcall key x) (funcall key y)))
      match)))

(defun cl--obeys-from-end-p (keys seq removing)
  "Return non-nil if `:count' in KEYS counts from the end of SEQ.
Emacs 28.2 counts from the front all the same where the count is not small: when
REMOVING, half of the length is too much, in other lists more than half is."
  (and (plist-get keys :from-end)
       (let ((count (plist-get keys :count)) (half (/ (length seq) 2)))
         (cond (removing (< count half))
               ((listp seq) (<= count half))
               (t t)))))

(defun cl--limited-matcher (match seq keys removing)
  "Return MATCH, or a matcher that obeys `:count' and `:from-end' in KEYS.
It is to be applied in order to the elements of SEQ within `:start' and `:end'.
For REMOVING see `cl--obeys-from-end-p'."
  (let ((count (plist-get keys :count)))
    (cond
     ((null count) match)
     ((<= count 0) #'ignore)
     ((cl--obeys-from-end-p keys seq removing)
      (let ((skip (- (cl--count match seq (plist-get keys :start)
                                (plist-get keys :end))
                     count)))
        (lambda (x) (and (funcall match x)
                         (if (> skip 0) (progn (setq skip (1- skip)) nil) t)))))
     (t (lambda (x) (and (> count 0)
                         (funcall match x)
                         (progn (setq count (1- count)) t)))))))

(defconst cl--match-keys '(:test :test-not :key :if :if-not)
  "The keys that functions on an item of a list know.")
(defconst cl--count-keys `(,@cl--match-keys :start :end)
  "The keys that functions which count know.")
(defconst cl--find-keys `(,@cl--count-keys :from-end)
  "The keys that functions on an item of a sequence know.")
(defconst cl--item-keys `(,@cl--find-keys :count)
  "The keys that functions which remove or substitute know.")

(defun cl--item-matcher (item keys known)
  "Check that KEYS are KNOWN and return the matcher for ITEM."
  (if keys (cl--check-seq-keys keys known))
  (cl--matcher item keys))

(defun cl--predicate-matcher (predicate keys known)
  "Check that KEYS are KNOWN and return the matcher for PREDICATE."
  (if keys (cl--item-matcher nil `(:if ,predicate ,@keys) known)
    (or predicate #'null)))

(defun cl--predicate-not-matcher (predicate keys known)
  "Check that KEYS are KNOWN and return the matcher for what fails PREDICATE."
  (cl--item-matcher nil `(:if-not ,predicate ,@keys) known))

;;;; Finding

(defun cl--array-position (match array start end from-end)
  "Return the index of an element of ARRAY for which MATCH holds, or nil.
START and END limit the search; FROM-END non-nil asks for the last one."
  (let ((index (or start 0))
        (end (or end (length array)))
        (found nil))
    (if from-end
        (let ((first index))
          (setq index (1- end))
          (while (and (>= index first) (not found))
            (if (funcall match (aref array index)) (setq found index))
            (setq index (1- index))))
      (while (and (< index end) (not found))
        (if (funcall match (aref array index)) (setq found index))
        (setq index (1+ index))))
    found))

(defun cl--list-find (match list start end from-end)
  "Look for an element of LIST for which MATCH holds.
Return (INDEX . TAIL), TAIL beginning with it, or nil.  START, END and FROM-END
are as for `cl--array-position'."
  (let ((index (or start 0))
        (tail (if start (nthcdr start list) list))
        (found nil) (at nil))
    (while (and tail
                (or (null end) (< index end))
                (or from-end (null found)))
      (if (funcall match (car tail)) (setq found tail at index))
      (setq tail (cdr tail)
            index (1+ index)))
    (and found (cons at found))))

(defun cl--position (match seq keys)
  "Return the index of an element of SEQ for which MATCH holds; KEYS limit it."
  (let ((start (plist-get keys :start))
        (end (plist-get keys :end))
        (from-end (plist-get keys :from-end)))
    (if (listp seq)
        (car (cl--list-find match seq start end from-end))
      (cl--array-position match seq start end from-end))))

(defun cl--find (match seq keys)
  "Return an element of SEQ for which MATCH holds, or nil; KEYS limit the search."
  (let ((start (plist-get keys :start))
        (end (plist-get keys :end))
        (from-end (plist-get keys :from-end)))
    (if (listp seq)
        (cadr (cl--list-find match seq start end from-end))
      (let ((index (cl--array-position match seq start end from-end)))
        (and index (aref seq index))))))

(defun cl--count (match seq start end)
  "Return how many elements of SEQ between START and END satisfy MATCH."
  (let ((index (or start 0)) (count 0))
    (if (listp seq)
        (let ((tail (nthcdr index seq)))
          (while (and (consp tail) (or (null end) (< index end)))
            (if (funcall match (car tail)) (setq count (1+ count)))
            (setq tail (cdr tail)
                  index (1+ index))))
      (let ((end (or end (length seq))))
        (while (< index end)
          (if (funcall match (aref seq index)) (setq count (1+ count)))
          (setq index (1+ index)))))
    count))

(defun cl-find (item seq &rest keys)
  "Return the first element of SEQ that matches ITEM, or nil.
KEYS: :test :test-not :key :start :end :from-end."
  (cl--find (cl--item-matcher item keys cl--find-keys) seq keys))

(defun cl-find-if (predicate seq &rest keys)
  "Return the first element of SEQ that satisfies PREDICATE, or nil.
KEYS: :key :start :end :from-end."
  (cl--find (cl--predicate-matcher predicate keys cl--find-keys) seq keys))

(defun cl-find-if-not (predicate seq &rest keys)
  "Return the first element of SEQ that fails PREDICATE, or nil.
KEYS: :key :start :end :from-end."
  (cl--find (cl--predicate-not-matcher predicate keys cl--find-keys) seq keys))

(defun cl-position (item seq &rest keys)
  "Return the index of the first element of SEQ that matches ITEM, or nil.
KEYS: :test :test-not :key :start :end :from-end."
  (cl--position (cl--item-matcher item keys cl--find-keys) seq keys))

(defun cl-position-if (predicate seq &rest keys)
  "Return the index of the first element of SEQ that satisfies PREDICATE, or nil.
KEYS: :key :start :end :from-end."
  (cl--position (cl--predicate-matcher predicate keys cl--find-keys) seq keys))

(defun cl-position-if-not (predicate seq &rest keys)
  "Return the index of the first element of SEQ that fails PREDICATE, or nil.
KEYS: :key :start :end :from-end."
  (cl--position (cl--predicate-not-matcher predicate keys cl--find-keys) seq keys))

(defun cl-count (item seq &rest keys)
  "Return the number of elements of SEQ that match ITEM.
KEYS: :test :test-not :key :start :end."
  (cl--count (cl--item-matcher item keys cl--count-keys) seq
             (plist-get keys :start) (plist-get keys :end)))

(defun cl-count-if (predicate seq &rest keys)
  "Return the number of elements of SEQ that satisfy PREDICATE.
KEYS: :key :start :end."
  (cl--count (cl--predicate-matcher predicate keys cl--count-keys) seq
             (plist-get keys :start) (plist-get keys :end)))

(defun cl-count-if-not (predicate seq &rest keys)
  "Return the number of elements of SEQ that fail PREDICATE.
KEYS: :key :start :end."
  (cl--count (cl--predicate-not-matcher predicate keys cl--count-keys) seq
             (plist-get keys :start) (plist-get keys :end)))

;;;; Members of lists and alists

(defun cl--member (match list)
  "Return the first tail of LIST whose car satisfies MATCH."
  (while (and list (not (funcall match (car list))))
    (setq list (cdr list)))
  list)

(defun cl--member-inline (call item list &rest keys)
  "Return a form for CALL, which calls `cl-member' with ITEM, LIST and KEYS."
  (let ((test (cl--pushnew-test keys)))
    (if test (list test item list) call)))

(defun cl-member (item list &rest keys)
  "Return the first tail of LIST whose car matches ITEM, or nil.
KEYS: :test :test-not :key."
  (declare (compiler-macro cl--member-inline))
  (if keys
      (cl--member (cl--item-matcher item keys cl--match-keys) list)
    (memql item list)))

(defun cl-member-if (predicate list &rest keys)
  "Return the first tail of LIST whose car satisfies PREDICATE, or nil.
KEYS: :key."
  (cl--member (cl--predicate-matcher predicate keys cl--match-keys) list))

(defun cl-member-if-not (predicate list &rest keys)
  "Return the first tail of LIST whose car fails PREDICATE, or nil.
KEYS: :key."
  (cl--member (cl--predicate-not-matcher predicate keys cl--match-keys) list))

(defun cl--assoc (match alist)
  "Return the first pair in ALIST whose car satisfies MATCH."
  (while (and alist
              (not (and (consp (car alist))
                        (funcall match (car (car alist))))))
    (setq alist (cdr alist)))
  (car alist))

(defun cl--rassoc (match alist)
  "Return the first pair in ALIST whose cdr satisfies MATCH."
  (while (and alist
              (not (and (consp (car alist))
                        (funcall match (cdr (car alist))))))
    (setq alist (cdr alist)))
  (car alist))

(defun cl-assoc (item alist &rest keys)
  "Return the first pair in ALIST whose car matches ITEM, or nil.
KEYS: :test :test-not :key."
  (cl--assoc (cl--item-matcher item keys cl--match-keys) alist))

(defun cl-assoc-if (predicate alist &rest keys)
  "Return the first pair in ALIST whose car satisfies PREDICATE, or nil.
KEYS: :key."
  (cl--assoc (cl--predicate-matcher predicate keys cl--match-keys) alist))

(defun cl-assoc-if-not (predicate alist &rest keys)
  "Return the first pair in ALIST whose car fails PREDICATE, or nil.
KEYS: :key."
  (cl--assoc (cl--predicate-not-matcher predicate keys cl--match-keys) alist))

(defun cl-rassoc (item alist &rest keys)
  "Return the first pair in ALIST whose cdr matches ITEM, or nil.
KEYS: :test :test-not :key."
  (cl--rassoc (cl--item-matcher item keys cl--match-keys) alist))

(defun cl-rassoc-if (predicate alist &rest keys)
  "Return the first pair in ALIST whose cdr satisfies PREDICATE, or nil.
KEYS: :key."
  (cl--rassoc (cl--predicate-matcher predicate keys cl--match-keys) alist))

(defun cl-rassoc-if-not (predicate alist &rest keys)
  "Return the first pair in ALIST whose cdr fails PREDICATE, or nil.
KEYS: :key."
  (cl--rassoc (cl--predicate-not-matcher predicate keys cl--match-keys) alist))

;;;; Removing

(defun cl--seq-like (list seq)
  "Return LIST as a sequence of the kind of SEQ."
  (cond ((listp seq) list)
        ((stringp seq) (concat list))
        (t (vconcat list))))

(defun cl--remove-from-list (match list start end)
  "Return LIST without the elements between START and END that satisfy MATCH.
The end of LIST after the last such element is shared."
  (let* ((index (or start 0))
         (tail (nthcdr index list))
         (rest list)
         (kept nil))
    (while (and (consp tail) (or (null end) (< index end)))
      (when (funcall match (car tail))
        (while (not (eq rest tail))
          (setq kept (cons (car rest) kept)
                rest (cdr rest)))
        (setq rest (cdr tail)))
      (setq tail (cdr tail)
            index (1+ index)))
    (nconc (nreverse kept) rest)))

(defun cl--remove (match seq keys)
  "Return SEQ without the elements that satisfy MATCH, limited by KEYS."
  (let* ((match (cl--limited-matcher match seq keys t))
         (list (if (listp seq) seq (append seq nil)))
         (result (cl--remove-from-list match list (plist-get keys :start)
                                       (plist-get keys :end))))
    (if (eq result list) seq (cl--seq-like result seq))))

(defun cl--delete (match seq keys)
  "Like `cl--remove' on MATCH, SEQ and KEYS, but may change a list."
  (if (not (listp seq))
      (cl--remove match seq keys)
    (let* ((match (cl--limited-matcher match seq keys t))
           (index (or (plist-get keys :start) 0))
           (end (plist-get keys :end))
           (head (cons nil seq))
           (before (nthcdr index head)))
      (while (and (consp (cdr before)) (or (null end) (< index end)))
        (if (funcall match (cadr before))
            (setcdr before (cddr before))
          (setq before (cdr before)))
        (setq index (1+ index)))
      (cdr head))))

(defun cl-remove (item seq &rest keys)
  "Return SEQ without the elements that match ITEM.
KEYS: :test :test-not :key :count :start :end :from-end."
  (cl--remove (cl--item-matcher item keys cl--item-keys) seq keys))

(defun cl-remove-if (predicate seq &rest keys)
  "Return SEQ without the elements that satisfy PREDICATE.
KEYS: :key :count :start :end :from-end."
  (cl--remove (cl--predicate-matcher predicate keys cl--item-keys) seq keys))

(defun cl-remove-if-not (predicate seq &rest keys)
  "Return SEQ without the elements that fail PREDICATE.
KEYS: :key :count :start :end :from-end."
  (cl--remove (cl--predicate-not-matcher predicate keys cl--item-keys) seq keys))

(defun cl-delete (item seq &rest keys)
  "Return SEQ, which may be changed, without the elements that match ITEM.
KEYS: :test :test-not :key :count :start :end :from-end."
  (cl--delete (cl--item-matcher item keys cl--item-keys) seq keys))

(defun cl-delete-if (predicate seq &rest keys)
  "Return SEQ, which may be changed, without what satisfies PREDICATE.
KEYS: :key :count :start :end :from-end."
  (cl--delete (cl--predicate-matcher predicate keys cl--item-keys) seq keys))

(defun cl-delete-if-not (predicate seq &rest keys)
  "Return SEQ, which may be changed, without what fails PREDICATE.
KEYS: :key :count :start :end :from-end."
  (cl--delete (cl--predicate-not-matcher predicate keys cl--item-keys) seq keys))

;;;; Duplicates

(defun cl--seen-function (keys backward)
  "Return a function that tells whether it met an element like its argument.
KEYS say what is alike.  BACKWARD non-nil means that elements come last first."
  (let ((test (or (plist-get keys :test) #'eql))
        (key (cl--seq-key keys)))
    (if (and (memq test '(eq eql equal)) (not (cl--has-other-test-p keys)))
        (let ((table (make-hash-table :test test)))
          (lambda (x)
            (let ((x (if key (funcall key x) x)))
              (or (gethash x table) (progn (puthash x t table) nil)))))
      (let ((match (cl--pair-matcher keys)) (seen nil))
        (lambda (x)
          (or (cl--member (if backward (lambda (y) (funcall match x y))
                            (lambda (y) (funcall match y x)))
                          seen)
              (progn (setq seen (cons x seen)) nil)))))))

(defun cl--without-duplicates (list keys)
  "Return a fresh list of the elements of LIST without duplicates, by KEYS."
  (let* ((forward (plist-get keys :from-end))
         (seen (cl--seen-function keys (not forward)))
         (kept nil))
    (dolist (x (if forward list (reverse list)))
      (unless (funcall seen x) (setq kept (cons x kept))))
    (if forward (nreverse kept) kept)))

(defun cl-remove-duplicates (seq &rest keys)
  "Return SEQ without the elements that match a later one.
With `:from-end', those that match an earlier one are left out.
KEYS: :test :test-not :key :start :end :from-end."
  (cl--check-seq-keys keys (remq :if-not cl--find-keys))
  (let* ((list (append seq nil))
         (start (or (plist-get keys :start) 0))
         (end (plist-get keys :end))
         (after (and end (nthcdr end list)))
         (inside (nthcdr start (if end (cl-ldiff list after) list)))
         (kept (cl--without-duplicates inside keys)))
    (if (and (listp seq) (= (length kept) (length inside)))
        seq
      (cl--seq-like (append (butlast list (- (length list) start)) kept after) seq))))

(defalias 'cl-delete-duplicates #'cl-remove-duplicates)

;;;; Substituting

(defun cl--replace-matches (new match seq keys)
  "Put NEW for the elements of SEQ that satisfy MATCH, limited by KEYS.
Return SEQ."
  (let ((match (cl--limited-matcher match seq keys nil))
        (index (or (plist-get keys :start) 0))
        (end (plist-get keys :end)))
    (if (listp seq)
        (let ((tail (nthcdr index seq)))
          (while (and (consp tail) (or (null end) (< index end)))
            (if (funcall match (car tail)) (setcar tail new))
            (setq tail (cdr tail)
                  index (1+ index))))
      (let ((end (or end (length seq))))
        (while (< index end)
          (if (funcall match (aref seq index)) (aset seq index new))
          (setq index (1+ index)))))
    seq))

;; Nothing is to be done where OLD is NEW.  Where a predicate tells, OLD is nil, so that
;; in Emacs 28.2 nothing is ever replaced by nil.

(defun cl--nsubstitute (new old match seq keys)
  "Put NEW for what in SEQ satisfies MATCH, limited by KEYS, unless OLD is NEW."
  (if (eq old new) seq (cl--replace-matches new match seq keys)))

(defun cl--substitute (new old match seq keys)
  "Return SEQ with NEW for what satisfies MATCH, limited by KEYS, unless OLD is NEW.
SEQ is not changed, and is returned itself if there is nothing to replace."
  (if (or (eq old new)
          (and (plist-get keys :count) (<= (plist-get keys :count) 0))
          (not (cl--position match seq keys)))
      seq
    (cl--replace-matches new match (copy-sequence seq) keys)))

(defun cl-substitute (new old seq &rest keys)
  "Return SEQ with NEW in place of the elements that match OLD.
KEYS: :test :test-not :key :count :start :end :from-end."
  (cl--substitute new old (cl--item-matcher old keys cl--item-keys) seq keys))

(defun cl-substitute-if (new predicate seq &rest keys)
  "Return SEQ with NEW in place of the elements that satisfy PREDICATE.
KEYS: :key :count :start :end :from-end."
  (cl--substitute new nil (cl--predicate-matcher predicate keys cl--item-keys) seq keys))

(defun cl-substitute-if-not (new predicate seq &rest keys)
  "Return SEQ with NEW in place of the elements that fail PREDICATE.
KEYS: :key :count :start :end :from-end."
  (cl--substitute new nil (cl--predicate-not-matcher predicate keys cl--item-keys) seq keys))

(defun cl-nsubstitute (new old seq &rest keys)
  "Put NEW in SEQ in place of the elements that match OLD.  Return SEQ.
KEYS: :test :test-not :key :count :start :end :from-end."
  (cl--nsubstitute new old (cl--item-matcher old keys cl--item-keys) seq keys))

(defun cl-nsubstitute-if (new predicate seq &rest keys)
  "Put NEW in SEQ in place of the elements that satisfy PREDICATE.  Return SEQ.
KEYS: :key :count :start :end :from-end."
  (cl--nsubstitute new nil (cl--predicate-matcher predicate keys cl--item-keys) seq keys))

(defun cl-nsubstitute-if-not (new predicate seq &rest keys)
  "Put NEW in SEQ in place of the elements that fail PREDICATE.  Return SEQ.
KEYS: :key :count :start :end :from-end."
  (cl--nsubstitute new nil (cl--predicate-not-matcher predicate keys cl--item-keys) seq keys))

;;;; Two sequences

(defun cl--check-sequence (seq)
  "Signal an error unless SEQ is a sequence; return t if it is a list."
  (unless (sequencep seq) (signal 'wrong-type-argument (list 'sequencep seq)))
  (listp seq))

(defconst cl--pair-keys
  '(:test :test-not :key :from-end :start1 :end1 :start2 :end2)
  "The keys that functions on two sequences know.")

(defun cl--as-array (seq)
  "Return SEQ, or its elements in a vector if it is a list."
  (if (listp seq) (vconcat seq) seq))

(defun cl--mismatch-forward (match a i end-a b j end-b)
  "Return where array A from I to END-A differs from B between J and END-B.
MATCH compares two elements; nil means that there is no difference."
  (while (and (< i end-a) (< j end-b)
              (funcall match (aref a i) (aref b j)))
    (setq i (1+ i) j (1+ j)))
  (if (and (= i end-a) (= j end-b)) nil i))

(defun cl-mismatch (seq1 seq2 &rest keys)
  "Return the index of the first element of SEQ1 that differs from SEQ2, or nil.
With `:from-end', compare from the end and return the index after the element.
KEYS: :test :test-not :key :start1 :end1 :start2 :end2 :from-end."
  (cl--check-seq-keys keys cl--pair-keys)
  (let* ((match (cl--pair-matcher keys))
         (a (cl--as-array seq1))
         (b (cl--as-array seq2))
         (i (or (plist-get keys :start1) 0))
         (j (or (plist-get keys :start2) 0))
         (end-a (or (plist-get keys :end1) (length a)))
         (end-b (or (plist-get keys :end2) (length b))))
    (if (not (plist-get keys :from-end))
        (cl--mismatch-forward match a i end-a b j end-b)
      (while (and (< i end-a) (< j end-b)
                  (funcall match (aref a (1- end-a)) (aref b (1- end-b))))
        (setq end-a (1- end-a) end-b (1- end-b)))
      (if (and (= i end-a) (= j end-b)) nil (1- end-a)))))

(defun cl-search (seq1 seq2 &rest keys)
  "Return the index in SEQ2 where its first part like SEQ1 begins, or nil.
KEYS: :test :test-not :key :start1 :end1 :start2 :end2 :from-end."
  (cl--check-seq-keys keys cl--pair-keys)
  (let* ((match (cl--pair-matcher keys))
         (a (cl--as-array seq1))
         (b (cl--as-array seq2))
         (start-a (or (plist-get keys :start1) 0))
         (end-a (or (plist-get keys :end1) (length a)))
         (first (or (plist-get keys :start2) 0))
         (length (- end-a start-a))
         (last (- (or (plist-get keys :end2) (length b)) length))
         (from-end (plist-get keys :from-end))
         (at (if from-end last first)))
    (if (<= length 0)
        (if from-end (+ last length) first)
      (while (and (<= first at last)
                  (cl--mismatch-forward match a start-a end-a b at (+ at length)))
        (setq at (if from-end (1- at) (1+ at))))
      (and (<= first at last) at))))

;;;; Filling, replacing, reducing, sorting

(defun cl-fill (seq item &rest keys)
  "Set the elements of SEQ to ITEM and return SEQ.
KEYS: :start :end."
  (cl--check-seq-keys keys '(:start :end))
  (cl--replace-matches item (lambda (_x) t) seq keys))

(defun cl--slice (seq start end)
  "Return the elements of SEQ from START to END, both of which may be nil, as a list."
  (let ((array (if (bool-vector-p seq) (vconcat seq) seq)))
    (append (cl-subseq array (or start 0) end) nil)))

(defun cl--replace-slice (seq start end)
  "Return the elements of SEQ from START to END, or to where it ends, as a list."
  (cl--slice seq start (and end (min end (length seq)))))

(defun cl-replace (seq1 seq2 &rest keys)
  "Copy elements of SEQ2 over those of SEQ1; return SEQ1.
KEYS: :start1 :end1 :start2 :end2."
  (cl--check-seq-keys keys '(:start1 :end1 :start2 :end2))
  (let* ((index (or (plist-get keys :start1) 0))
         (end (plist-get keys :end1))
         (source (cl--replace-slice seq2 (plist-get keys :start2)
                                    (plist-get keys :end2))))
    (if (listp seq1)
        (let ((tail (nthcdr index seq1)))
          (while (and tail source (or (null end) (< index end)))
            (setcar tail (pop source))
            (setq tail (cdr tail)
                  index (1+ index))))
      (let ((end (min (or end (length seq1)) (length seq1))))
        (while (and source (< index end))
          (aset seq1 index (pop source))
          (setq index (1+ index)))))
    seq1))

(defun cl-reduce (function seq &rest keys)
  "Combine the elements of SEQ by the two-argument FUNCTION, from left to right.
`:initial-value' stands before the first element; with `:from-end', combine from
right to left, and it stands after the last.
KEYS: :start :end :from-end :initial-value :key."
  (cl--check-seq-keys keys '(:start :end :from-end :initial-value :key))
  (let* ((start (plist-get keys :start))
         (end (plist-get keys :end))
         (from-end (plist-get keys :from-end))
         (list (if (or start end (not (cl--check-sequence seq)))
                   (cl--slice seq start end)
                 seq))
         (key (cl--seq-key keys))
         (list (cond (key (mapcar key list)) (t list)))
         (list (if from-end (reverse list) list))
         (value (cond ((plist-member keys :initial-value)
                       (plist-get keys :initial-value))
                      (list (pop list))
                      (t (funcall function)))))
    (if from-end
        (dolist (x list) (setq value (funcall function x value)))
      (dolist (x list) (setq value (funcall function value x))))
    value))

(defun cl-sort (seq predicate &rest keys)
  "Sort SEQ, which may be changed, by PREDICATE; return the sorted sequence.
KEYS: :key."
  (cl--check-seq-keys keys '(:key))
  (let* ((key (cl--seq-key keys))
         (before (if key
                     (lambda (x y)
                       (funcall predicate (funcall key x) (funcall key y)))
                   predicate)))
    (cl--check-sequence seq)
    (if (stringp seq)
        (cl-replace seq (sort (append seq nil) before))
      (sort seq before))))

(defun cl-stable-sort (seq predicate &rest keys)
  "Sort SEQ, which may be changed, by PREDICATE; return the sorted sequence.
Elements that are equal keep their order.  KEYS: :key."
  (apply #'cl-sort seq predicate keys))

(defun cl-merge (type seq1 seq2 predicate &rest keys)
  "Merge the sorted SEQ1 and SEQ2, by PREDICATE, into a sequence of TYPE.
KEYS: :key."
  (cl--check-seq-keys keys '(:key))
  (let ((a (append seq1 nil)) (b (append seq2 nil)) (merged nil)
        (key (or (cl--seq-key keys) #'identity)))
    (while (and a b)
      (setq merged
            (cons (if (funcall predicate (funcall key (car b))
                               (funcall key (car a)))
                      (pop b)
                    (pop a))
                  merged)))
    (cl-coerce (nconc (nreverse merged) a b) type)))

(provide 'cl-seq)
;;; cl-seq.el ends here
