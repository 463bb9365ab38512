;;; avl-tree.el --- balanced search trees  -*- lexical-binding: t -*-

;;; Commentary:

;; In every node the depths of the two branches differ by at most one, so a search
;; takes a number of steps that grows with the logarithm of the size.
;;
;; A node is a vector [LEFT RIGHT DATA DEPTH]; nil is a tree without nodes of depth
;; 0.  Functions that change a branch return what takes its place.

;;; Code:

(require 'cl-lib)
(require 'generator)

(cl-defstruct (avl-tree- (:constructor nil)
                         (:constructor avl-tree-create (compare-function))
                         (:predicate avl-tree-p)
                         (:copier nil))
  "A tree whose elements are sorted by the function `compare-function'."
  compare-function
  (root nil))

(defalias 'avl-tree-compare-function #'avl-tree--compare-function)

(defsubst avl-tree--depth (node) "Return the depth of NODE."
  (if node (aref node 3) 0))

(defun avl-tree--update (node)
  "Note the depth of NODE, whose branches have changed, and return NODE."
  (aset node 3 (1+ (max (avl-tree--depth (aref node 0))
                        (avl-tree--depth (aref node 1)))))
  node)

(defun avl-tree--rotate (node side)
  "Return the child of NODE on SIDE, 0 or 1, with NODE below it."
  (let ((child (aref node side)))
    (aset node side (aref child (- 1 side)))
    (aset child (- 1 side) (avl-tree--update node))
    (avl-tree--update child)))

(defun avl-tree--balance (node)
  "Return what takes the place of NODE after a change in a branch."
  (let* ((lean (- (avl-tree--depth (aref node 1)) (avl-tree--depth (aref node 0))))
         (side (if (> lean 0) 1 0)))
    (if (< (abs lean) 2)
        (avl-tree--update node)
      (let ((child (aref node side)))
        (when (> (avl-tree--depth (aref child (- 1 side)))
                 (avl-tree--depth (aref child side)))
          (aset node side (avl-tree--rotate child (- 1 side)))))
      (avl-tree--rotate node side))))

(defun avl-tree--side (less data node)
  "Return on which side of NODE is DATA: 0, 1, or nil if they are equal.
LESS compares."
  (cond ((funcall less data (aref node 2)) 0)
        ((funcall less (aref node 2) data) 1)))

;;;; Changing

(defun avl-tree--enter (less data node update)
  "Return NODE with DATA in it.  LESS compares; UPDATE returns the new element.
UPDATE is called on the old element, or on nothing."
  (if (null node)
      (vector nil nil (funcall update) 1)
    (let ((side (avl-tree--side less data node)))
      (if (null side)
          (let ((new (funcall update (aref node 2))))
            (if (avl-tree--side less new node)
                (error "avl-tree-enter: updated data does not match existing data"))
            (aset node 2 new)
            node)
        (aset node side (avl-tree--enter less data (aref node side) update))
        (avl-tree--balance node)))))

(defun avl-tree-enter (tree data &optional updatefun)
  "Put DATA into TREE in the place of an equal element; return what was put there.
If there is an equal element, it becomes what UPDATEFUN returns for DATA and it."
  (let ((entered data))
    (setf (avl-tree--root tree)
          (avl-tree--enter (avl-tree--compare-function tree) data (avl-tree--root tree)
                           (lambda (&rest old)
                             (if (and old updatefun)
                                 (setq entered (funcall updatefun data (car old)))
                               data))))
    entered))

(defun avl-tree--take-first (node)
  "Return (REST . DATA): NODE without its first element, and that."
  (if (null (aref node 0))
      (cons (aref node 1) (aref node 2))
    (let ((taken (avl-tree--take-first (aref node 0))))
      (aset node 0 (car taken))
      (cons (avl-tree--balance node) (cdr taken)))))

(defun avl-tree--remove-root (node)
  "Return NODE without its own element."
  (cond ((null (aref node 0)) (aref node 1))
        ((null (aref node 1)) (aref node 0))
        (t (let ((taken (avl-tree--take-first (aref node 1))))
             (aset node 1 (car taken))
             (aset node 2 (cdr taken))
             (avl-tree--balance node)))))

(defun avl-tree--delete (less data node found)
  "Return NODE without what equals DATA.  LESS compares.
FOUND is called on the element; nil from it means to keep that."
  (let ((side (and node (avl-tree--side less data node))))
    (cond ((null node) nil)
          ((null side) (if (funcall found (aref node 2))
                           (avl-tree--remove-root node)
                         node))
          (t (aset node side (avl-tree--delete less data (aref node side) found))
             (avl-tree--balance node)))))

(defun avl-tree-delete (tree data &optional test nilflag)
  "Remove the element equal to DATA from TREE and return it, else NILFLAG.
With TEST, it is removed only if TEST returns non-nil for it."
  (let ((deleted nilflag))
    (setf (avl-tree--root tree)
          (avl-tree--delete (avl-tree--compare-function tree) data (avl-tree--root tree)
                            (lambda (element)
                              (when (or (null test) (funcall test element))
                                (setq deleted element)
                                t))))
    deleted))

(defun avl-tree-clear (tree)
  "Remove all elements of TREE."
  (setf (avl-tree--root tree) nil))

;;;; Looking up

(defun avl-tree-empty (tree)
  "Return t if TREE has no elements."
  (null (avl-tree--root tree)))

(defun avl-tree-member (tree data &optional nilflag)
  "Return the element of TREE that equals DATA, or NILFLAG."
  (let ((node (avl-tree--root tree)) (side t))
    (while (and node
                (setq side (avl-tree--side (avl-tree--compare-function tree) data node)))
      (setq node (aref node side)))
    (if node (aref node 2) nilflag)))

(defun avl-tree-member-p (tree data)
  "Return t if TREE has an element that equals DATA."
  (let ((flag (list nil)))
    (not (eq (avl-tree-member tree data flag) flag))))

(defun avl-tree--end (tree side)
  "Return the element of TREE farthest on SIDE, or nil."
  (let ((node (avl-tree--root tree)))
    (while (and node (aref node side))
      (setq node (aref node side)))
    (and node (aref node 2))))

(defun avl-tree-first (tree) "Return the first element of TREE."
  (avl-tree--end tree 0))

(defun avl-tree-last (tree) "Return the last element of TREE."
  (avl-tree--end tree 1))

;;;; Going through

(defun avl-tree--walk (function node reverse)
  "Call FUNCTION on the nodes of NODE in order, backwards if REVERSE."
  (when node
    (avl-tree--walk function (aref node (if reverse 1 0)) reverse)
    (funcall function node)
    (avl-tree--walk function (aref node (if reverse 0 1)) reverse)))

(defun avl-tree-map (fun tree &optional reverse)
  "Replace each element of TREE by what FUN returns for it.
The order is ascending, descending if REVERSE."
  (avl-tree--walk (lambda (node) (aset node 2 (funcall fun (aref node 2))))
                  (avl-tree--root tree) reverse))

(defun avl-tree-mapc (fun tree &optional reverse)
  "Call FUN on each element of TREE, ascending, or descending if REVERSE."
  (avl-tree--walk (lambda (node) (funcall fun (aref node 2)))
                  (avl-tree--root tree) reverse))

(defun avl-tree-mapf (fun combinator tree &optional reverse)
  "Call FUN on each element of TREE and join the results by COMBINATOR.
That is called on a result and what has been joined so far.  The order is
ascending, descending if REVERSE."
  (let ((joined nil))
    (avl-tree-mapc (lambda (element)
                     (setq joined (funcall combinator (funcall fun element) joined)))
                   tree reverse)
    joined))

(defun avl-tree-mapcar (fun tree &optional reverse)
  "Return the list of what FUN returns for the elements of TREE.
The order is ascending, descending if REVERSE."
  (nreverse (avl-tree-mapf fun #'cons tree reverse)))

(defun avl-tree-flatten (tree)
  "Return the list of the elements of TREE."
  (avl-tree-mapcar #'identity tree))

(defun avl-tree-size (tree)
  "Return the number of elements of TREE."
  (length (avl-tree-flatten tree)))

(defun avl-tree--copy (node)
  "Return a copy of NODE and all below it."
  (and node
       (vector (avl-tree--copy (aref node 0)) (avl-tree--copy (aref node 1))
               (aref node 2) (aref node 3))))

(defun avl-tree-copy (tree)
  "Return a copy of TREE."
  (let ((copy (avl-tree-create (avl-tree--compare-function tree))))
    (setf (avl-tree--root copy) (avl-tree--copy (avl-tree--root tree)))
    copy))

;;;; Stacks

(cl-defstruct (avl-tree-stack (:constructor nil)
                              (:constructor avl-tree--stack-create (reverse store))
                              (:copier nil))
  "The elements of a tree, to be taken one by one."
  reverse
  (store nil :documentation "Nodes to come, the next one first."))

(defun avl-tree--descend (stack node)
  "Put NODE, and what comes before it, on STACK."
  (while node
    (push node (avl-tree-stack-store stack))
    (setq node (aref node (if (avl-tree-stack-reverse stack) 1 0)))))

(defun avl-tree-stack (tree &optional reverse)
  "Return a stack of the elements of TREE, descending if REVERSE."
  (let ((stack (avl-tree--stack-create reverse nil)))
    (avl-tree--descend stack (avl-tree--root tree))
    stack))

(defun avl-tree-stack-empty-p (stack)
  "Return t if nothing is left on STACK."
  (null (avl-tree-stack-store stack)))

(defun avl-tree-stack-first (stack &optional nilflag)
  "Return the first element of STACK, NILFLAG if there is none."
  (let ((node (car (avl-tree-stack-store stack))))
    (if node (aref node 2) nilflag)))

(defun avl-tree-stack-pop (stack &optional nilflag)
  "Take the first element from STACK and return it, NILFLAG if there is none."
  (let ((node (pop (avl-tree-stack-store stack))))
    (if (null node)
        nilflag
      (avl-tree--descend stack (aref node (if (avl-tree-stack-reverse stack) 0 1)))
      (aref node 2))))

(iter-defun avl-tree-iter (tree &optional reverse)
  "Return an iterator over the elements of TREE, descending if REVERSE."
  (let ((stack (avl-tree-stack tree reverse)))
    (while (not (avl-tree-stack-empty-p stack))
      (iter-yield (avl-tree-stack-pop stack)))))

(provide 'avl-tree)
;;; avl-tree.el ends here
