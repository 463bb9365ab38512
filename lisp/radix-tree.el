;;; radix-tree.el --- maps from strings that share their beginnings  -*- lexical-binding: t -*-

;;; Commentary:

;; A tree is a list of branches (PREFIX . TREE) with different first characters,
;; and one element (t . VALUE) if the empty string has a value.  Trees do not
;; change: inserting makes a new one that shares what it can.

;;; Code:

(require 'cl-lib)

(defconst radix-tree-empty nil "The tree of no strings.")

(defun radix-tree--common (a b)
  "Return how many characters A and B have in common at their beginning."
  (let ((difference (compare-strings a nil nil b nil nil)))
    (if (eq difference t) (length a) (1- (abs difference)))))

(defun radix-tree--branch (tree key)
  "Return the branch of TREE that begins like KEY, which is not empty."
  (cl-find-if (lambda (branch)
                (and (stringp (car branch)) (eq (aref (car branch) 0) (aref key 0))))
              tree))

(defun radix-tree--replace (tree old new)
  "Return TREE with NEW instead of the element OLD; either may be nil."
  (let ((rest (if old (remq old tree) tree)))
    (if new (cons new rest) rest)))

(defun radix-tree--join (prefix tree)
  "Return a branch that leads by PREFIX to TREE, or nil if TREE is empty."
  (cond ((null tree) nil)
        ((and (null (cdr tree)) (stringp (caar tree)))
         (cons (concat prefix (caar tree)) (cdar tree)))
        (t (cons prefix tree))))

(defun radix-tree-insert (tree key val)
  "Return TREE with VAL for the string KEY; a VAL of nil removes KEY."
  (if (equal key "")
      (radix-tree--replace tree (assq t tree) (and val (cons t val)))
    (let ((branch (radix-tree--branch tree key)))
      (if (null branch)
          (if val (cons (list key (cons t val)) tree) tree)
        (let* ((prefix (car branch))
               (common (radix-tree--common prefix key))
               (below (if (= common (length prefix))
                          (cdr branch)
                        (list (cons (substring prefix common) (cdr branch))))))
          (radix-tree--replace
           tree branch
           (radix-tree--join (substring prefix 0 common)
                             (radix-tree-insert below (substring key common) val))))))))

(defun radix-tree-lookup (tree key)
  "Return the value of the string KEY in TREE, or nil."
  (cdr (assq t (radix-tree-subtree tree key))))

(defun radix-tree-subtree (tree string)
  "Return the tree of what follows STRING in the keys of TREE."
  (if (equal string "")
      tree
    (let* ((branch (radix-tree--branch tree string))
           (common (if branch (radix-tree--common (car branch) string) 0)))
      (cond ((null branch) nil)
            ((= common (length (car branch)))
             (radix-tree-subtree (cdr branch) (substring string common)))
            ((= common (length string))
             (list (cons (substring (car branch) common) (cdr branch))))))))

(defun radix-tree-prefixes (tree string)
  "Return an alist of the keys of TREE with which STRING begins, and their values.
Long ones come first."
  (let ((found nil) (position 0))
    (while tree
      (let ((value (assq t tree))
            (branch (and (< position (length string))
                         (radix-tree--branch tree (substring string position)))))
        (if value (push (cons (substring string 0 position) (cdr value)) found))
        (setq tree (and branch
                        (string-prefix-p (car branch) (substring string position))
                        (cdr branch))
              position (+ position (length (car branch))))))
    found))

(defun radix-tree-iter-subtrees (tree fun)
  "Call FUN on the prefix and the tree of each branch of TREE."
  (dolist (branch tree)
    (if (stringp (car branch))
        (funcall fun (car branch) (cdr branch))
      (funcall fun "" (cdr branch)))))

(defun radix-tree-iter-mappings (tree fun &optional prefix)
  "Call FUN on every key of TREE, with PREFIX before it, and its value."
  (dolist (branch tree)
    (if (stringp (car branch))
        (radix-tree-iter-mappings (cdr branch) fun (concat prefix (car branch)))
      (funcall fun (or prefix "") (cdr branch)))))

(defun radix-tree-count (tree)
  "Return the number of keys of TREE."
  (let ((count 0))
    (radix-tree-iter-mappings tree (lambda (_key _value) (setq count (1+ count))))
    count))

(defun radix-tree-from-map (map)
  "Return the tree of the keys and values of MAP, as in `map-do'."
  (require 'map)
  (let ((tree nil))
    (map-do (lambda (key value) (setq tree (radix-tree-insert tree key value))) map)
    tree))

(provide 'radix-tree)
;;; radix-tree.el ends here
