;;; methods that depend on &context  -*- lexical-binding: t; -*-
(require 'cl-lib)
(defvar t-context 'plain)
(defvar t-context-other nil)

;;; What the argument is counts before the context
(cl-defgeneric t-say (x) (list 'default x))
(cl-defmethod t-say (x &context (t-context (eql loud))) (list 'loud x))
(list (t-say 1) (let ((t-context 'loud)) (t-say 1))) ;; => ((default 1) (loud 1))
(cl-defmethod t-say ((x integer) &context (t-context (eql loud))) (list 'loud-int x (cl-call-next-method)))
(let ((t-context 'loud)) (list (t-say 1) (t-say "s"))) ;; => ((loud-int 1 (loud 1)) (loud "s"))
(cl-defmethod t-say ((x integer)) (list 'int x))
(list (t-say 1) (let ((t-context 'loud)) (list (t-say 1) (t-say "s")))) ;; => ((int 1) ((loud-int 1 (int 1)) (loud "s")))
(cl-defmethod t-say (x &context (t-context string)) (list 'string-context x))
(let ((t-context "s")) (list (t-say 1) (t-say 'a))) ;; => ((int 1) (string-context a))
(cl-defmethod t-say :around (x &context (t-context (eql wrap))) (list 'around (cl-call-next-method)))
(let ((t-context 'wrap)) (list (t-say 1) (t-say 'a))) ;; => ((around (int 1)) (around (default a)))
;; A method for the same context replaces the older one
(progn (cl-defmethod t-say (x &context (t-context (eql loud))) (list 'louder x)) (let ((t-context 'loud)) (t-say "s"))) ;; => (louder "s")

;;; Several contexts, optional arguments, keywords
(cl-defgeneric t-two (&optional x) (list 'none x))
(cl-defmethod t-two (&context (t-context (eql a)) (t-context-other (eql b)) &optional x) (list 'both x))
(cl-defmethod t-two (&context (t-context (eql a)) &optional x) (list 'first x))
(list (t-two) (let ((t-context 'a)) (t-two 1)) (let ((t-context 'a) (t-context-other 'b)) (t-two 2)) (let ((t-context-other 'b)) (t-two 3)))
;; => ((none nil) (first 1) (both 2) (none 3))
(cl-defmethod t-keys (x &context (t-context (eql k)) &key y) (list x y))
(let ((t-context 'k)) (t-keys 1 :y 2)) ;; => (1 2)
(cl-defmethod t-rest (&context (t-context (eql k)) &rest r) (list 'r r))
(let ((t-context 'k)) (t-rest 1 2)) ;; => (r (1 2))
(t-rest) ;; signals cl-no-applicable-method

;;; An expression, a mode, a rewriter
(cl-defmethod t-expression ((_x (eql 1)) &context ((car t-context-other) integer)) 'integer)
(cl-defmethod t-expression (x) (list 'plain x))
(list (let ((t-context-other '(1))) (t-expression 1)) (let ((t-context-other '(a))) (t-expression 1)) (let ((t-context-other '(1))) (t-expression 2)))
;; => (integer (plain 1) (plain 2))
(put 't-child-mode 'derived-mode-parent 't-parent-mode)
(dolist (mode '(t-child-mode t-parent-mode t-other-mode)) (defalias mode #'ignore))
(cl-defmethod t-mode (x &context (major-mode t-parent-mode)) (list 'parent x))
(cl-defmethod t-mode (x) (list 'any x))
(mapcar (lambda (major-mode) (t-mode 1)) '(t-child-mode t-parent-mode t-other-mode)) ;; => ((any 1) (any 1) (any 1))
(mapcar (lambda (mode) (let ((major-mode mode)) (t-mode 1))) '(t-child-mode t-parent-mode t-other-mode)) ;; => ((parent 1) (parent 1) (any 1))
(put 't-undefined-mode 'derived-mode-parent 't-parent-mode)
(let ((major-mode 't-undefined-mode)) (t-mode 1)) ;; => (any 1)
(cl-generic-define-context-rewriter t-context-is (value) `(t-context (eql ,value)))
(cl-defmethod t-rewritten (x &context (t-context-is 5)) (list 'five x))
(cl-defmethod t-rewritten (x) (list 'other x))
(list (t-rewritten 1) (let ((t-context 5)) (t-rewritten 1))) ;; => ((other 1) (five 1))
(cl-defmethod t-window (x &context (window-system nil)) (list 'text x))
(t-window 1) ;; => (text 1)
(cl-defmethod t-wrong (x &context (t-context no-such-type)) x) ;; signals error
