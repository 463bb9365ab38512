;; -*- lexical-binding: t -*-
;; cl-defstruct with all its options.
(cl-defstruct foo "Doc." (a 1 :read-only t :type integer :documentation "x") b)
;; => foo
(list (make-foo) (make-foo :b 2) (foo-p (make-foo)) (foo-p 3) (type-of (make-foo)))
;; => (#s(foo 1 nil) #s(foo 1 2) t nil foo)
(setf (foo-a (make-foo)) 3)
;; signals (error "foo-a is a read-only slot")
(let ((f (make-foo :b 1))) (setf (foo-b f) 5) (cl-incf (foo-b f) 10) (push 1 (foo-a (make-foo))) f)
;; signals (error "foo-a is a read-only slot")
(let ((f (make-foo :b 1))) (setf (foo-b f) 5) (cl-incf (foo-b f) 10) f)
;; => #s(foo 1 15)
(foo-a 3)
;; signals (wrong-type-argument foo 3)
(setf (foo-b 3) 1)
;; signals (wrong-type-argument foo 3)
(make-foo :zz 1)
;; signals (error "Keyword argument :zz not one of (:a :b)")
(make-foo 1)
;; signals (error "Keyword argument 1 not one of (:a :b)")
(let* ((f (make-foo :b (list 1))) (g (copy-foo f))) (list (eq f g) (equal f g) (eq (foo-b f) (foo-b g))))
;; => (nil t t)
(cl-struct-slot-info 'foo)
;; => ((cl-tag-slot) (a 1 :type integer :read-only t :documentation "x") (b nil))
(cl-struct-slot-value 'foo 'b (make-foo :b 7))
;; => 7
(let ((f (make-foo))) (setf (cl-struct-slot-value 'foo 'b f) 9) f)
;; => #s(foo 1 9)
(cl-struct-slot-value 'foo 'zz (make-foo))
;; signals (cl-struct-unknown-slot foo zz)
(cl-struct-slot-value 'foo 'a 5)
;; signals (wrong-type-argument foo 5)
(list (cl-struct-slot-offset 'foo 'a) (cl-struct-slot-offset 'foo 'b))
;; => (1 2)
(cl-struct-slot-offset 'foo 'zz)
;; signals (cl-struct-unknown-slot foo zz)
(cl-struct-sequence-type 'foo)
;; => nil
(list (cl-typep (make-foo) 'foo) (cl-typep 1 'foo) (cl-typep (make-foo) 'cl-structure-object) (cl-struct-p (make-foo)) (recordp (make-foo)))
;; => (t nil t t t)
(cl-defstruct (bar (:include foo (b 4)) (:constructor nil) (:constructor mkbar (a &optional b &aux (c 5))) (:copier nil) (:predicate barp) (:conc-name b-) :noinline) "doc" (c 5 :documentation "the c") d)
;; => bar
(let ((x (mkbar 1))) (list x (barp x) (foo-p x) (foo-a x) (b-a x) (b-b x) (b-c x) (fboundp 'make-bar) (fboundp 'copy-bar) (fboundp 'bar-p)))
;; => (#s(bar 1 4 5 nil) t t 1 1 4 5 nil nil nil)
(let ((x (mkbar 1 2))) (setf (b-d x) 9 (foo-b x) 8) x)
;; => #s(bar 1 8 5 9)
(b-c (make-foo))
;; signals (wrong-type-argument bar #s(foo 1 nil))
(cl-struct-slot-info 'bar)
;; => ((cl-tag-slot) (a 1 :type integer :read-only t :documentation "x") (b 4) (c 5 :documentation "the c") (d nil))
(cl-defstruct (pt (:constructor pt-create) (:constructor pt-at (x y)) (:constructor pt-keys (&rest r &key x (y 9)))) (x 0) (y 0))
;; => pt
(list (pt-create) (pt-create :x 1) (pt-at 1 2) (pt-keys :x 3) (fboundp 'make-pt))
;; => (#s(pt 0 0) #s(pt 1 0) #s(pt 1 2) #s(pt 3 9) nil)
(cl-defstruct (boa (:constructor boa (&optional x (y 2 y-p) &rest z &aux w (v (list x y-p))))) (x 10) y z (w 30) v (u 'u))
;; => boa
(list (boa) (boa 1) (boa 1 3 4 5))
;; => (#s(boa 10 2 nil nil (10 nil) u) #s(boa 1 2 nil nil (1 nil) u) #s(boa 1 3 (4 5) nil (1 t) u))
(cl-defstruct (lst (:type list)) a (b 3))
;; => lst
(list (make-lst :a 1) (lst-b '(1 2)) (let ((l (make-lst))) (setf (lst-a l) 9) l) (fboundp 'lst-p))
;; => ((1 3) 2 (9 3) nil)
(cl-struct-slot-info 'lst)
;; => ((a nil) (b 3))
(cl-struct-slot-value 'lst 'b '(1 2))
;; signals (error "Unknown type lst")
(cl-defstruct (lstn (:type list) :named) a (b 3))
;; => lstn
(list (make-lstn :a 1) (lstn-p '(lstn 1 2)) (lstn-p 'x) (cl-struct-slot-info 'lstn) (cl-struct-slot-offset 'lstn 'b) (cl-struct-slot-value 'lstn 'b '(lstn 1 2)))
;; => ((lstn 1 3) t nil ((cl-tag-slot nil) (a nil) (b 3)) 2 2)
(lstn-b '(a 2 3))
;; signals (wrong-type-argument lstn (a 2 3))
(cl-struct-sequence-type 'lstn)
;; => list
(cl-defstruct (vec (:type vector) :named (:initial-offset 2)) a (b 3))
;; => vec
(list (make-vec :a 1) (vec-p (make-vec)) (vec-p [1]) (vec-b (make-vec)))
;; => ([nil nil vec 1 3] t nil 3)
(cl-defstruct (vecu (:type vector) (:initial-offset 1)) a (b 3))
;; => vecu
(list (make-vecu :a 1) (vecu-b [1 2 3]))
;; => ([nil 1 3] 3)
(cl-defstruct (sub (:type list) (:include lstn)) c)
;; => sub
(list (make-sub :a 1 :c 2) (lstn-p (make-sub)) (sub-c (make-sub :c 4)))
;; => ((sub 1 3 2) t 4)
(cl-defstruct (nocon (:conc-name nil) (:predicate nil)) nocon-x)
;; => nocon
(list (nocon-x (make-nocon :nocon-x 1)) (fboundp 'nocon-p))
;; => (1 nil)
(cl-defstruct (emp))
;; => emp
(list (make-emp) (emp-p (make-emp)))
;; => (#s(emp) t)
(cl-defstruct (cnt (:print-function ignore)) (n (list 1)))
;; => cnt
(eq (cnt-n (make-cnt)) (cnt-n (make-cnt)))
;; => nil
(let ((f (make-foo :a 1 :b 2))) (pcase f ((cl-struct foo a (b bb)) (list a bb))))
;; => (1 2)
(pcase 5 ((cl-struct foo) 1) ((cl-type integer) 2))
;; => 2
(equal (make-foo :b "x") (make-foo :b "x"))
;; => t
(read "#s(foo 1 2)")
;; => #s(foo 1 2)
(foo-b (read "#s(foo 1 2)"))
;; => 2
(documentation 'foo-b)
;; => "Access slot \"b\" of ‘foo’ struct CL-X."
(split-string (documentation 'foo-a) "\n")
;; => ("Access slot \"a\" of ‘foo’ struct CL-X." "x")
(condition-case e (eval '(cl-defstruct (x (:zork 1))) t) (error e))
;; => (error "Structure option :zork unrecognized")
(condition-case e (eval '(cl-defstruct (x (:include nonexistent-struct))) t) (error e))
;; => (error "nonexistent-struct is not a struct name")
(condition-case e (eval '(cl-defstruct x a a) t) (error e))
;; => (error "Duplicate slots named a in x")
(condition-case e (eval '(cl-defstruct 3 a) t) (error e))
;; => (wrong-type-argument symbolp 3)
(cl-defstruct dflt (a 1) (b (+ 1 2)))
;; => dflt
(make-dflt :a nil)
;; => #s(dflt nil 3)
(let ((x 0)) (list (make-foo :a (cl-incf x) :b (cl-incf x)) x))
;; => (#s(foo 1 2) 2)
(mapcar #'foo-b (list (make-foo :b 1) (mkbar 2)))
;; => (1 4)
(cl-defstruct (withdoc (:constructor withdoc-new (a) "Make it.")) a)
;; => withdoc
(documentation 'withdoc-new)
;; => "Make it."
(cl-defstruct (kid (:include withdoc)) b)
;; => kid
(list (make-kid :a 1 :b 2) (withdoc-p (make-kid)) (kid-a (make-kid :a 3)))
;; => (#s(kid 1 2) t 3)
(get 'kid 'cl-deftype-satisfies)
;; => kid-p
(cl--class-name (cl--find-class 'kid))
;; => kid
(mapcar #'cl--class-name (cl--class-parents (cl--find-class 'kid)))
;; => (withdoc)
