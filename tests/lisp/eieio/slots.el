;; -*- lexical-binding: t -*-
;; Initforms, types, class slots, methods on classes.
(require 'eieio)
;; => eieio
(defvar vv 3)
;; => vv
(defclass c1 () ((a :initform vv) (b :initform (car '(9))) (c :initform 'quo) (d :initform "s") (e :initform #'car) (f :initform (lambda (x) x)) (g :initform nil) (h :initform (foo 1))))
;; => c1
(let ((c (c1))) (list (oref c a) (oref c b) (oref c c) (oref c d) (oref c e) (funcall (oref c f) 5) (oref c g) (oref c h)))
;; => (vv 9 quo "s" car 5 nil (foo 1))
(defclass c6 () ((a :allocation :class :initform (list 1) :initarg :a)))
;; => c6
(condition-case e (let ((x (c6)) (y (c6 :a 5))) (list (oref x a) x (oref-default 'c6 a))) (error (car e)))
;; => invalid-slot-name
(defclass c7 (c6) ())
;; => c7
(let ((x (c7))) (oset x a 9) (oref (c6) a))
;; => (1)
(defclass c8 () ((a :initarg :a :initarg :b)))
;; => c8
(defclass c11 () ((a :accessor c11-a :initform 5)) (:documentation "doc"))
;; => c11
(c11-a (c11))
;; => 5
(setf (c11-a (c11)) 6)
;; => 6
(defclass c12 nil nil)
;; => c12
(cl-defmethod c12m ((x c12)) 1)
;; => c12m
(cl-defmethod c12m ((x (subclass c12))) 2)
;; => c12m
(list (c12m (c12)) (c12m 'c12) (c12m c12))
;; => (1 2 2)
(defclass c13 (c12) ())
;; => c13
(c12m 'c13)
;; => 2
(cl-defmethod initialize-instance ((x c13) &optional args) (cl-call-next-method) 'ignored)
;; => initialize-instance
(c13)
;; => #s(c13)
(cl-defmethod make-instance ((x (subclass c13)) &rest args) (list (cl-call-next-method)))
;; => make-instance
(c13)
;; => (#s(c13))
(make-instance c13)
;; => (#s(c13))
(fboundp 'c13-p)
;; => t
(c13-p 5)
;; => nil
(list (c12-child-p (c12)))
;; => (t)
(cl-defmethod clone ((x c12) &rest args) (list 'clone (cl-call-next-method)))
;; => clone
(clone (c12))
;; => (clone #s(c12))
(same-class-p 5 'c12)
;; signals (wrong-type-argument eieio-object 5 obj)
(object-of-class-p 5 'c12)
;; signals (wrong-type-argument eieio-object 5 obj)
(setf (slot-value (c11) 'a) 3)
;; => 3
(setf (oref (c11) a) 3)
;; => 3
(cl-incf (oref (c11) a) 3)
;; => 8
(slot-value (c11) "a")
;; signals (wrong-type-argument symbol "a" slot)
(condition-case e (oset (c11) zz 3) (error (car e)))
;; => invalid-slot-name
(defclass c14 nil ((a :reader c14-a) (b :writer c14-set-b)))
;; => c14
(setf (oref-default 'c11 a) 100)
;; => 100
(oref (c11) a)
;; => 100
(setf (slot-value 5 'a) 3)
;; signals (wrong-type-argument eieio-object 5 obj)
(condition-case e (slot-boundp (c11) 'zz) (error (car e)))
;; => invalid-slot-name
(slot-exists-p 'c11 'a)
;; => 0
(eieio-object-class-name 5)
;; signals (wrong-type-argument eieio-object 5 obj)
(eieio-object-name 5)
;; signals (wrong-type-argument eieio-object 5 obj)
(object-slots (c11))
;; => (a)

