;;; New kinds of specializers, and other combinations of methods  -*- lexical-binding: t; -*-
(require 'cl-generic)

(defun kinds-parity (x) (and (integerp x) (if (cl-evenp x) 'even 'odd)))
;; => kinds-parity
(cl-generic-define-generalizer kinds-parity-generalizer 70 (lambda (name &rest _) `(kinds-parity ,name)) (lambda (tag &rest _) (and tag (list (list 'parity tag) '(parity any)))))
;; => kinds-parity-generalizer
(cl-defmethod cl-generic-generalizers ((_specializer (head parity))) (list kinds-parity-generalizer))
(list (type-of kinds-parity-generalizer) (cl-some (lambda (g) (eq g kinds-parity-generalizer)) (cl-generic-generalizers '(parity odd))))
;; => (cl--generic-generalizer t)
(progn (cl-defgeneric kinds-name (x) (list 'any x)) (cl-defmethod kinds-name ((x (parity even))) (list 'even (cl-call-next-method))) (cl-defmethod kinds-name ((x (parity any))) (list 'parity (cl-call-next-method))) (cl-defmethod kinds-name ((x integer)) (list 'integer (cl-call-next-method))) (cl-defmethod kinds-name ((_x (eql 4))) (list 'four (cl-call-next-method))) (cl-defmethod kinds-name :before ((_x (parity odd))) 'nothing))
;; => kinds-name
(mapcar #'kinds-name '(1 2 4 "a" nil 3))
;; => ((parity (integer (any 1))) (even (parity (integer (any 2)))) (four (even (parity (integer (any 4))))) (any "a") (any nil) (parity (integer (any 3))))
(progn (cl-defmethod kinds-pair ((a (parity even)) (b (head x))) (list 'even-x a b)) (cl-defmethod kinds-pair ((a number) (b (parity odd))) (list 'number-odd a b)) (cl-defmethod kinds-pair (a b) (list 'any a b)))
;; => kinds-pair
(list (kinds-pair 2 '(x)) (kinds-pair 3 '(x)) (kinds-pair 2 3) (kinds-pair 2.5 3) (kinds-pair 2 4))
;; => ((even-x 2 (x)) (any 3 (x)) (number-odd 2 3) (number-odd 2.5 3) (any 2 4))
(cl-defmethod kinds-unknown ((x (no-such-kind 3))) x)
;; signals (error "Unknown specializer (no-such-kind 3)")
(cl-defmethod kinds-unknown ((x no-such-type)) x)
;; signals (error "Unknown specializer no-such-type")

;; A symbol can be a specializer of a new kind, too.
(cl-generic-define-generalizer kinds-shape-generalizer 60 (lambda (name &rest _) `(car-safe ,name)) (lambda (tag &rest _) (and (memq tag '(circle square)) (list 'kinds-shape))))
;; => kinds-shape-generalizer
(cl-defmethod cl-generic-generalizers :extra "shapes" (specializer) (if (eq specializer 'kinds-shape) (list kinds-shape-generalizer) (cl-call-next-method)))
(progn (cl-defmethod kinds-area ((s kinds-shape)) (list 'shape s)) (cl-defmethod kinds-area (s) (list 'other s)) (mapcar #'kinds-area '((circle 1) (square 2) (line) nil 5)))
;; => ((shape (circle 1)) (shape (square 2)) (other (line)) (other nil) (other 5))

;; Other combinations.
(cl-defmethod cl-generic-combine-methods :around (generic methods) (if (cl-some (lambda (method) (equal (cl-method-qualifiers method) '(:list))) methods) (let ((functions (mapcar (lambda (m) (cl-generic-call-method generic m)) methods))) (lambda (&rest args) (mapcar (lambda (f) (apply f args)) functions))) (cl-call-next-method)))
(progn (cl-defgeneric kinds-listed (x y)) (cl-defmethod kinds-listed :list ((x integer) y) (list 'integer x y)) (cl-defmethod kinds-listed :list ((x number) y) (list 'number x y)) (cl-defmethod kinds-listed :list (x y) (list 'any x y)))
;; => kinds-listed
(list (kinds-listed 1 2) (kinds-listed 1.5 2) (kinds-listed 'a 2))
;; => (((integer 1 2) (number 1 2) (any 1 2)) ((number 1.5 2) (any 1.5 2)) ((any a 2)))
(progn (cl-defmethod kinds-plain ((x integer)) (list 'integer (cl-call-next-method))) (cl-defmethod kinds-plain (x) (list 'any x)) (kinds-plain 7))
;; => (integer (any 7))
(condition-case e (progn (cl-defmethod kinds-wrong :nonsense (x) x) (kinds-wrong 1)) (error (car e)))
;; => error
(progn (cl-defgeneric kinds-empty (x)) (list (quote kinds-empty)))
;; => (kinds-empty)
(condition-case e (kinds-empty 1) (error (list (car e) (nth 1 e) (nth 2 e))))
;; => (cl-no-applicable-method kinds-empty 1)

;; Contexts beside them.
(defvar kinds-mode nil)
;; => kinds-mode
(progn (cl-defmethod kinds-context (x) (list 'any x)) (cl-defmethod kinds-context (x &context (kinds-mode (eql on))) (list 'on x)) (cl-defmethod kinds-context ((x (parity odd)) &context (kinds-mode (eql on))) (list 'odd-on (cl-call-next-method))))
;; => kinds-context
(list (kinds-context 1) (let ((kinds-mode 'on)) (list (kinds-context 1) (kinds-context 2))) (kinds-context 1))
;; => ((any 1) ((odd-on (on 1)) (on 2)) (any 1))
