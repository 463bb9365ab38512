;;; classes to inherit from: parents, lists of instances, singletons, names  -*- lexical-binding: t; -*-
(require 'eieio-base)

;;; A slot comes from the parent until it is set
(defclass t-heir (eieio-instance-inheritor) ((a :initarg :a :initform 1) (b :initarg :b)))
(let* ((parent (t-heir :a 5 :b 6)) (child (clone parent))) (list (oref child a) (oref child b) (progn (oset parent a 9) (oref child a)) (progn (oset child a 2) (oref child a)) (oref parent a)))
;; => (5 6 9 2 9)
(let* ((parent (t-heir :a 5)) (child (clone parent)) (grandchild (clone child :b 7))) (list (oref grandchild a) (oref grandchild b) (slot-boundp child 'a) (eieio-instance-inheritor-slot-boundp grandchild 'a) (eieio-instance-inheritor-slot-boundp child 'b) (eq (oref child parent-instance) parent)))
;; => (5 7 nil t nil t)
(condition-case error (oref (clone (t-heir)) b) (unbound-slot (list (nth 1 error) (nth 3 error)))) ;; => (t-heir b)
(eieio-instance-inheritor-slot-boundp (t-heir) 'none) ;; signals invalid-slot-name
(eieio-instance-inheritor) ;; signals error

;;; A variable lists the instances
(defvar t-tracked nil)
(defclass t-tracker (eieio-instance-tracker) ((tracking-symbol :initform t-tracked) (n :initarg :n)))
(let ((a (t-tracker :n 1)) (b (t-tracker :n 2))) (list (eq (car t-tracked) a) (eq (cadr t-tracked) b) (eq b (eieio-instance-tracker-find 2 'n 't-tracked)) (eieio-instance-tracker-find 3 'n 't-tracked) (progn (delete-instance a) (length t-tracked))))
;; => (t t t nil 1)

;;; One instance of a class
(defclass t-single (eieio-singleton) ((n :initarg :n :initform 3)))
(defclass t-single-child (t-single) ())
(let ((a (t-single :n 1)) (b (t-single :n 2))) (list (eq a b) (oref b n) (eq a (t-single-child)) (eq (t-single-child) (t-single-child))))
;; => (t 1 nil t)

;;; A name in a slot, counted on by copies
(defclass t-named (eieio-named) ((v :initarg :v :initform 0)))
(list (t-named) (t-named :object-name "on" :v 2) (eieio-object-name-string (t-named :object-name "q")) (eieio-object-name (t-named :object-name "q")))
;; => (#s(t-named nil 0) #s(t-named "on" 2) "q" "#<t-named q>")
(let ((o (t-named :object-name "q"))) (eieio-object-set-name-string o "z") (oref o object-name)) ;; => "z"
(eieio-object-set-name-string (t-named) 5) ;; signals (wrong-type-argument string 5 name)
(let* ((o (t-named :object-name "q")) (c (clone o)) (d (clone c)) (e (clone o :object-name "x" :v 4)) (f (clone (t-named)))) (mapcar (lambda (x) (list (oref x object-name) (oref x v))) (list c d e f)))
;; => (("q-1" 0) ("q-2" 0) ("x" 4) ("-1" 0))
(eieio-named) ;; signals error

;;; Older names
(let ((o (t-named :object-name "q"))) (list (object-name o) (object-name-string o) (class-of o) (object-class o) (class-name 't-named) (class-children 't-single)))
;; => ("#<t-named q>" "q" t-named t-named t-named (t-single-child))
