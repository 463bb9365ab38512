;; -*- lexical-binding: t -*-
;; Classes, instances, slots and inheritance.
(require 'eieio)
;; => eieio
(defclass aa () ((x :initarg :x :initform 1 :accessor aa-x :documentation "The x" :type integer) (y :initarg :y) (s :allocation :class :initform 7)) "Doc of aa")
;; => aa
(aa)
;; => #s(aa 1 eieio--unbound)
(aa :x 2 :y 3)
;; => #s(aa 2 3)
(make-instance 'aa :x 5)
;; => #s(aa 5 eieio--unbound)
(type-of (aa))
;; => aa
(oref (aa) x)
;; => 1
(condition-case e (oref (aa) y) (error (car e)))
;; => unbound-slot
(condition-case e (slot-value (aa) 'y) (error (car e)))
;; => unbound-slot
(slot-boundp (aa) 'y)
;; => nil
(slot-exists-p (aa) 'q)
;; => nil
(condition-case e (slot-value (aa) 'q) (error (car e)))
;; => invalid-slot-name
(condition-case e (oref (aa) q) (error (car e)))
;; => invalid-slot-name
(let ((a (aa))) (oset a x 9) (list (aa-x a) (setf (aa-x a) 10) (oref a x)))
;; => (9 10 10)
(let ((a (aa))) (oset a x "str"))
;; signals (invalid-slot-type aa x integer "str")
(aa :x "str")
;; signals (invalid-slot-type aa x integer "str")
(condition-case e (aa :q 1) (error (car e)))
;; => invalid-slot-name
(let ((a (aa)) (b (aa))) (oset a s 8) (oref b s))
;; => 8
(defclass bb (aa) ((z :initarg :z :reader bb-z :writer set-bb-z)))
;; => bb
(let ((b (bb :z 1 :x 2))) (set-bb-z b 5) (list (bb-z b) (oref b x) b))
;; => (5 2 #s(bb 2 eieio--unbound 5))
(setf (bb-z (bb)) 3)
;; signals (void-function \(setf\ bb-z\))
(list (aa-p (bb)) (bb-p (aa)) (object-of-class-p (bb) 'aa) (same-class-p (bb) 'aa) (same-class-p (bb) 'bb) (child-of-class-p 'bb 'aa) (eieio-object-p (bb)) (eieio-object-p 1) (class-p 'aa) (class-p 'foo))
;; => (nil nil t nil t t t nil t nil)
(with-slots (x) (aa :y 4) x)
;; => 1
(cl-defmethod initialize-instance :after ((b bb) &rest slots) (oset b y (list 'init slots)))
;; => initialize-instance
(oref (bb :z 1) y)
;; => (init ((:z 1)))
(cl-defmethod zork ((a aa)) (list 'aa))
;; => zork
(cl-defmethod zork ((a bb)) (cons 'bb (cl-call-next-method)))
;; => zork
(list (zork (aa)) (zork (bb)))
;; => ((aa) (bb aa))
(prin1-to-string (aa :y 1))
;; => "#s(aa 1 1)"
(format "%s" (aa))
;; => "#s(aa 1 eieio--unbound)"
(clone (aa :y 1) :x 3)
;; => #s(aa 3 1)
(mapcar #'eieio-slot-descriptor-name (eieio-class-slots 'bb))
;; => (x y z)
(slot-makeunbound (aa) 'x)
;; => eieio--unbound
(let ((a (aa))) (slot-makeunbound a 'x) (slot-boundp a 'x))
;; => nil
(condition-case e (oref (aa) y) (error (car e)))
;; => unbound-slot
(condition-case e (oref (aa) q) (error (car e)))
;; => invalid-slot-name
(condition-case e (oset (aa) q 3) (error (car e)))
;; => invalid-slot-name
(condition-case e (slot-value (aa) 'q) (error (car e)))
;; => invalid-slot-name
(set-slot-value (aa) 'x 2)
;; => 2
(oref-default 'aa x)
;; => 1
(oset-default 'aa x 33)
;; => 33
(oref (aa) x)
;; => 33
(defclass d1 () ((v :initform 'd1)))
;; => d1
(defclass d2 (d1) ((v :initform 'd2)))
;; => d2
(defclass d3 (d1) ((v :initform 'd3)))
;; => d3
(defclass d4 (d2 d3) ())
;; => d4
(cl-typep (d4) 'd1)
;; => t
(find-class 'zork1)
;; => nil
(find-class 'zork1 nil)
;; => nil
(oref 5 x)
;; signals (wrong-type-argument (or eieio-object class) 5 obj)
(defclass nf (nonexistparent) ())
;; signals (error "Given parent class nonexistparent is not a class")
(cl-defmethod make-instance ((c (subclass d1)) &rest args) (list 'made c args))
;; => make-instance
(make-instance 'd4 :v 3)
;; => (made d4 (:v 3))
(make-instance 'nosuchclass)
;; signals (cl-no-applicable-method make-instance nosuchclass)
(defclass ll () ((l :initform '(1 2)) (m :initform (list 3)) (n :initarg :n :protection :private) (o :initform (lambda () 3)) (p :initform foo)))
;; => ll
(let ((l (ll))) (list (oref l l) (oref l m) (slot-boundp l 'n) (funcall (oref l o)) (oref l p)))
;; => ((1 2) (3) nil 3 foo)
(let ((a (ll)) (b (ll))) (eq (oref a m) (oref b m)))
;; => nil
(object-assoc 3 'x (list (aa :x 2) (aa :x 3)))
;; => #s(aa 3 eieio--unbound)
(let ((o (ll))) (object-add-to-list o 'l 5) (oref o l))
;; => (5 1 2)
(let ((o (ll))) (object-add-to-list o 'l 5 t) (object-remove-from-list o 'l 1) (oref o l))
;; => (2 5)
(defclass dup () ((a :initarg :a) (a :initarg :b)))
;; => dup
(defclass reo (d1 d2) ())
;; => reo
(slot-value 'aa 's)
;; signals (error "eieio-oref called on a class: aa")
(oref aa s)
;; signals (error "eieio-oref called on a class: aa")
(oref-default (aa) x)
;; => 33
(eieio-oref (aa) :x)
;; => 33
(oref (aa) :x)
;; => 33
(pcase (aa :x 2 :y 5) ((eieio x (y yy)) (list x yy)))
;; => (2 5)
(get 'aa 'cl-deftype-satisfies)
;; => aa--eieio-childp
(defclass ty () ((a :type (or null string) :initform nil :initarg :a)))
;; => ty
(ty :a 3)
;; signals (invalid-slot-type ty a (or null string) 3)
(destructor (aa))
;; => nil
(equal (aa :x 2 :y 1) (aa :x 2 :y 1))
;; => t
(copy-sequence (aa :x 2))
;; => #s(aa 2 eieio--unbound)
(aref (aa) 0)
;; => aa
(length (eieio-class-slots 'd4))
;; => 1

