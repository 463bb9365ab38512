;;; cl-set.el --- lists as sets and as trees  -*- lexical-binding: t -*-

;;; Commentary:

;; Union and its relatives on lists, and substitution in trees of conses.  The
;; order of the results is that of Emacs: union and intersection run over the
;; shorter list, or the second if they are equally long, and push.
;;
;; For the tests `eq', `eql' and `equal' a long list is put in a hash table
;; first, so that these functions take linear time.

;;; Code:

(require 'cl-seq)

(defconst cl--set-keys '(:test :test-not :key)
  "The keys that most functions on lists as sets know.")

(defun cl--set-member-function (list keys)
  "Return a function that tells whether its argument has a match in LIST.
KEYS are as for `cl-union'; the `:key' function is applied on both sides."
  (let ((test (or (plist-get keys :test) #'eql))
        (key (cl--seq-key keys)))
    (if (and (memq test '(eq eql equal))
             (not (cl--has-other-test-p keys))
             (nthcdr 16 list))
        (let ((table (make-hash-table :test test)))
          (dolist (x list) (puthash (if key (funcall key x) x) t table))
          (lambda (x) (gethash (if key (funcall key x) x) table)))
      (let ((match (cl--pair-matcher keys)))
        (lambda (x) (cl--member (lambda (y) (funcall match x y)) list))))))

(defun cl-adjoin (item list &rest keys)
  "Return LIST with ITEM in front unless LIST has a match for it.
KEYS: :test :test-not :key."
  (cond ((null keys) (if (memql item list) list (cons item list)))
        (t (cl--check-seq-keys keys cl--match-keys)
           (let ((match (cl--pair-matcher keys)))
             (if (cl--member (lambda (x) (funcall match item x)) list)
                 list
               (cons item list))))))

(defun cl-union (list1 list2 &rest keys)
  "Return a list of everything in LIST1 or LIST2.
KEYS: :test :test-not :key."
  (cond ((null list1) list2)
        ((null list2) list1)
        ((and (not keys) (equal list1 list2)) list1)
        (t
         (cl--check-seq-keys keys cl--match-keys)
         (when (< (length list1) (length list2))
           (let ((longer list2)) (setq list2 list1 list1 longer)))
         (let ((known (cl--set-member-function list1 keys))
               (result list1))
           (while list2
             (let ((x (pop list2)))
               (unless (or (funcall known x)
                           (cl--added-p x result list1 keys))
                 (push x result))))
           result))))

(defun cl--added-p (item result base keys)
  "Non-nil if ITEM has a match, by KEYS, in the part of RESULT before BASE."
  (let ((match (cl--pair-matcher keys)))
    (while (and (not (eq result base))
                (not (funcall match item (car result))))
      (setq result (cdr result)))
    (not (eq result base))))

(defun cl-nunion (list1 list2 &rest keys)
  "Like `cl-union' on LIST1, LIST2 and KEYS, but may change the lists."
  (apply #'cl-union list1 list2 keys))

(defun cl-intersection (list1 list2 &rest keys)
  "Return a list of everything that is in both LIST1 and LIST2.
KEYS: :test :test-not :key."
  (cond ((not (and list1 list2)) nil)
        ((equal list1 list2) list1)
        (t
         (cl--check-seq-keys keys cl--set-keys)
         (when (< (length list1) (length list2))
           (let ((longer list2)) (setq list2 list1 list1 longer)))
         (let ((known (cl--set-member-function list1 keys))
               (result nil))
           (dolist (x list2)
             (if (funcall known x) (push x result)))
           result))))

(defun cl-nintersection (list1 list2 &rest keys)
  "Like `cl-intersection' on LIST1, LIST2 and KEYS, but may change LIST1."
  (apply #'cl-intersection list1 list2 keys))

(defun cl-set-difference (list1 list2 &rest keys)
  "Return a list of everything in LIST1 that is not in LIST2.
KEYS: :test :test-not :key."
  (cl--check-seq-keys keys cl--set-keys)
  (if (not (and list1 list2))
      list1
    (let ((known (cl--set-member-function list2 keys))
          (result nil))
      (dolist (x list1)
        (unless (funcall known x) (push x result)))
      (nreverse result))))

(defun cl-nset-difference (list1 list2 &rest keys)
  "Like `cl-set-difference' on LIST1, LIST2 and KEYS, but may change LIST1."
  (apply #'cl-set-difference list1 list2 keys))

(defun cl-set-exclusive-or (list1 list2 &rest keys)
  "Return a list of everything that is in just one of LIST1 and LIST2.
KEYS: :test :test-not :key."
  (cond ((null list1) list2)
        ((null list2) list1)
        ((equal list1 list2) nil)
        (t (append (apply #'cl-set-difference list1 list2 keys)
                   (apply #'cl-set-difference list2 list1 keys)))))

(defun cl-nset-exclusive-or (list1 list2 &rest keys)
  "Like `cl-set-exclusive-or' on LIST1, LIST2 and KEYS, but may change them."
  (apply #'cl-set-exclusive-or list1 list2 keys))

(defun cl-subsetp (list1 list2 &rest keys)
  "Return t if everything in LIST1 is in LIST2.
KEYS: :test :test-not :key."
  (cond ((null list1) t)
        ((null list2) nil)
        ((equal list1 list2) t)
        (t
         (cl--check-seq-keys keys cl--set-keys)
         (let ((known (cl--set-member-function list2 keys)))
           (while (and list1 (funcall known (car list1)))
             (setq list1 (cdr list1)))
           (null list1)))))

;;;; Trees

(defun cl--subst (new match tree)
  "Return TREE with NEW for the parts that satisfy MATCH, sharing the rest."
  (cond ((funcall match tree) new)
        ((consp tree)
         (let ((head (cl--subst new match (car tree)))
               (tail (cl--subst new match (cdr tree))))
           (if (and (eq head (car tree)) (eq tail (cdr tree)))
               tree
             (cons head tail))))
        (t tree)))

(defun cl--nsubst (new match tree)
  "Return TREE with NEW put for the parts that satisfy MATCH."
  (if (funcall match tree)
      new
    (let ((part tree))
      (while (consp part)
        (setcar part (cl--nsubst new match (car part)))
        (if (funcall match (cdr part))
            (progn (setcdr part new) (setq part nil))
          (setq part (cdr part)))))
    tree))

(defun cl-subst (new old tree &rest keys)
  "Return TREE with NEW for every part that matches OLD.
KEYS: :test :test-not :key."
  (cl--subst new (cl--item-matcher old keys cl--match-keys) tree))

(defun cl-subst-if (new predicate tree &rest keys)
  "Return TREE with NEW for every part that satisfies PREDICATE.
KEYS: :key."
  (cl--subst new (cl--predicate-matcher predicate keys cl--match-keys) tree))

(defun cl-subst-if-not (new predicate tree &rest keys)
  "Return TREE with NEW for every part that fails PREDICATE.
KEYS: :key."
  (cl--subst new (cl--predicate-not-matcher predicate keys cl--match-keys) tree))

(defun cl-nsubst (new old tree &rest keys)
  "Put NEW in TREE for every part that matches OLD; return TREE.
KEYS: :test :test-not :key."
  (cl--nsubst new (cl--item-matcher old keys cl--match-keys) tree))

(defun cl-nsubst-if (new predicate tree &rest keys)
  "Put NEW in TREE for every part that satisfies PREDICATE; return TREE.
KEYS: :key."
  (cl--nsubst new (cl--predicate-matcher predicate keys cl--match-keys) tree))

(defun cl-nsubst-if-not (new predicate tree &rest keys)
  "Put NEW in TREE for every part that fails PREDICATE; return TREE.
KEYS: :key."
  (cl--nsubst new (cl--predicate-not-matcher predicate keys cl--match-keys) tree))

(defun cl--sublis-function (alist keys)
  "Return a function that finds the pair of ALIST for a part of a tree, by KEYS."
  (cl--check-seq-keys keys cl--match-keys)
  (let ((match (cl--pair-matcher `(:key nil ,@keys)))
        (key (cl--seq-key keys)))
    (lambda (part)
      (let ((value (if key (funcall key part) part)))
        (cl--assoc (lambda (old) (funcall match old value)) alist)))))

(defun cl--sublis (find tree)
  "Return TREE with the parts that FIND knows a pair for replaced."
  (let ((pair (funcall find tree)))
    (cond (pair (cdr pair))
          ((consp tree)
           (let ((head (cl--sublis find (car tree)))
                 (tail (cl--sublis find (cdr tree))))
             (if (and (eq head (car tree)) (eq tail (cdr tree)))
                 tree
               (cons head tail))))
          (t tree))))

(defun cl-sublis (alist tree &rest keys)
  "Return TREE with every part that is a key of ALIST replaced by its value.
KEYS: :test :test-not :key."
  (cl--sublis (cl--sublis-function alist keys) tree))

(defun cl--nsublis (find tree)
  "Replace the parts of TREE that FIND knows a pair for; return TREE."
  (let ((pair (funcall find tree)))
    (cond (pair (cdr pair))
          ((consp tree)
           (setcar tree (cl--nsublis find (car tree)))
           (setcdr tree (cl--nsublis find (cdr tree)))
           tree)
          (t tree))))

(defun cl-nsublis (alist tree &rest keys)
  "Replace in TREE every part that is a key of ALIST by its value.
KEYS: :test :test-not :key."
  (cl--nsublis (cl--sublis-function alist keys) tree))

(defun cl--tree-equal (match x y)
  "Return t if the trees X and Y have the same shape and leaves alike by MATCH."
  (while (and (consp x) (consp y)
              (cl--tree-equal match (car x) (car y)))
    (setq x (cdr x) y (cdr y)))
  (and (not (consp x)) (not (consp y))
       (funcall match x y)
       t))

(defun cl-tree-equal (x y &rest keys)
  "Return t if the trees X and Y have the same shape and leaves that match.
KEYS: :test :test-not :key."
  (cl--check-seq-keys keys cl--set-keys)
  (cl--tree-equal (cl--pair-matcher keys) x y))

(provide 'cl-set)
;;; cl-set.el ends here
