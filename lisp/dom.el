;;; dom.el --- documents as lists  -*- lexical-binding: t -*-

;;; Commentary:

;; A node is a list (TAG ATTRIBUTES CHILD...), where ATTRIBUTES is an alist and a
;; child a node or a string.  Where a node is asked for, a list of nodes stands
;; for its first.

;;; Code:

(require 'cl-lib)
(require 'subr-x)

(defsubst dom--node (node)
  "Return NODE, or the first of it if it is a list of nodes."
  (if (consp (car-safe node)) (car node) node))

(defsubst dom-tag (node) "Return the tag of NODE." (car (dom--node node)))
(defsubst dom-attributes (node) "Return the attributes of NODE." (cadr (dom--node node)))
(defsubst dom-children (node) "Return the children of NODE." (cddr (dom--node node)))

(defun dom-node (tag &optional attributes &rest children)
  "Return a node of TAG, ATTRIBUTES and CHILDREN."
  `(,tag ,attributes ,@children))

(defun dom-non-text-children (node)
  "Return the children of NODE that are no strings."
  (cl-remove-if #'stringp (dom-children node)))

(defun dom-set-attributes (node attributes)
  "Make ATTRIBUTES those of NODE."
  (setcar (cdr (dom-ensure-node node)) attributes))

(defun dom-ensure-node (node)
  "Return NODE, or the first of it, after giving it a place for attributes."
  (let ((node (dom--node node)))
    (unless (cdr node) (setcdr node (list nil)))
    node))

(defun dom-set-attribute (node attribute value)
  "Set ATTRIBUTE of NODE to VALUE."
  (let* ((node (dom-ensure-node node))
         (cell (assoc attribute (cadr node))))
    (if cell
        (setcdr cell value)
      (setcar (cdr node) (nconc (cadr node) (list (cons attribute value)))))))

(defun dom-remove-attribute (node attribute)
  "Remove ATTRIBUTE from NODE."
  (let* ((node (dom-ensure-node node))
         (cell (assoc attribute (cadr node))))
    (when cell
      (setcar (cdr node) (delq cell (cadr node))))))

(defmacro dom-attr (node attr)
  "Return the value of the attribute ATTR of NODE."
  `(cdr (assq ,attr (dom-attributes ,node))))

;;;; Text

(defun dom-text (node)
  "Return the strings among the children of NODE, joined."
  (mapconcat #'identity (cl-remove-if-not #'stringp (dom-children node)) " "))

(defun dom-texts (node &optional separator)
  "Return all strings in NODE, joined by SEPARATOR, a space by default."
  (if (eq (dom-tag node) 'script)
      ""
    (mapconcat (lambda (child)
                 (if (stringp child) child (dom-texts child separator)))
               (dom-children node)
               (or separator " "))))

;;;; Searching

(defun dom-child-by-tag (dom tag)
  "Return the first child of DOM with TAG."
  (assoc tag (dom-children dom)))

(defun dom-search (dom predicate)
  "Return the nodes in DOM, itself included, for which PREDICATE returns non-nil."
  (let ((found (cl-loop for child in (dom-children dom)
                        unless (stringp child)
                        append (dom-search child predicate))))
    (if (funcall predicate dom) (cons dom found) found)))

(defun dom-by-tag (dom tag)
  "Return the nodes in DOM with TAG."
  (dom-search dom (lambda (node) (eq tag (dom-tag node)))))

(defun dom-strings (dom)
  "Return the strings in DOM."
  (cl-loop for child in (dom-children dom)
           append (if (stringp child) (list child) (dom-strings child))))

(defun dom-elements (dom attribute match)
  "Return the nodes in DOM whose ATTRIBUTE matches the regular expression MATCH."
  (dom-search dom (lambda (node)
                    (let ((value (dom-attr node attribute)))
                      (and (stringp value) (string-match match value))))))

(defun dom-by-class (dom match)
  "Return the nodes in DOM with a class that matches MATCH."
  (dom-elements dom 'class match))

(defun dom-by-style (dom match)
  "Return the nodes in DOM with a style that matches MATCH."
  (dom-elements dom 'style match))

(defun dom-by-id (dom match)
  "Return the nodes in DOM with an id that matches MATCH."
  (dom-elements dom 'id match))

;;;; Places in the tree

(defun dom-parent (dom node)
  "Return the node in DOM of which NODE is a child."
  (if (memq node (dom-children dom))
      dom
    (cl-some (lambda (child) (and (consp child) (dom-parent child node)))
             (dom-children dom))))

(defun dom-previous-sibling (dom node)
  "Return the child before NODE of its parent in DOM."
  (let ((parent (dom-parent dom node)))
    (cl-loop for (child next) on (dom-children parent)
             when (eq next node) return child)))

(defun dom-remove-node (dom node)
  "Remove NODE from DOM."
  (dolist (child (dom-children dom))
    (cond ((eq child node) (delq node (dom--node dom)))
          ((not (stringp child)) (dom-remove-node child node)))))

(defun dom-append-child (node child)
  "Make CHILD the last child of NODE."
  (nconc (dom-ensure-node node) (list child)))

(defun dom-add-child-before (node child &optional before)
  "Make CHILD a child of NODE, before its child BEFORE, first by default."
  (let* ((node (dom-ensure-node node))
         (rest (cdr node)))
    (when (and before (not (memq before (cdr rest))))
      (error "%s does not exist as a child" before))
    (while (and before (not (eq (cadr rest) before)))
      (setq rest (cdr rest)))
    (setcdr rest (cons child (cdr rest)))
    node))

(provide 'dom)
;;; dom.el ends here
