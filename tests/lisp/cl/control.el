;; -*- lexical-binding: t -*-
;; Blocks, cases, loops, tags, types.
(cl-return 5)
;; signals (no-catch --cl-block-nil-- 5)
(cl-block a (cl-return-from b 3))
;; signals (no-catch --cl-block-b-- 3)
(cl-block a (funcall (lambda () (cl-return-from a 3))) 4)
;; => 3
(cl-block a (cl-block b (cl-return-from a 1)) 2)
;; => 1
(cl-block a (cl-block a (cl-return-from a 1)) 2)
;; => 2
(cl-block nil (dolist (x '(1 2 3)) (when (= x 2) (cl-return x))))
;; => 2
(let ((l nil)) (cl-tagbody (push 1 l) (go b) a (push 2 l) b (push 3 l)) l)
;; => (3 1)
(let ((i 0)) (cl-tagbody top (setq i (1+ i)) (if (< i 5) (go top))) i)
;; => 5
(let ((i 0) l) (cl-tagbody top (cl-tagbody (setq i (1+ i)) (if (< i 5) (go top)) (push i l)) (push 'end l)) l)
;; => (end 5)
(cl-tagbody 1 2)
;; => nil
(cl-prog ((a 1)) x (setq a (1+ a)) (if (< a 5) (go x)) (cl-return a))
;; => 5
(cl-prog* ((a 1) (b a)) (cl-return b))
;; => 1
(cl-progv '(a-var b-var) '(1) (list (symbol-value 'a-var) (symbol-value 'b-var)))
;; => (1 nil)
(let ((y 3)) (cl-progv (list 'a-var) (list y) (+ y (symbol-value 'a-var))))
;; => 6
(cl-progv nil nil 1)
;; => 1
(cl-the integer 5)
;; => 5
(cl-the integer "x")
;; signals (wrong-type-argument integer "x" "x")
(cl-the (or null integer) nil)
;; => nil
(cl-do ((i 0 (1+ i)) (j nil (cons i j))) ((= i 3) j))
;; => (2 1 0)
(cl-do* ((i 0 (1+ i)) (j nil (cons i j))) ((= i 3) j))
;; => (3 2 1)
(let (l) (cl-do ((i 0 (1+ i)) k) ((= i 3)) (push (list i k) l)) l)
;; => ((2 nil) (1 nil) (0 nil))
(cl-do ((i 0 (1+ i))) (nil) (if (= i 4) (cl-return i)))
;; => 4
(cl-dolist (x '(1 2 3)) (if (= x 2) (cl-return x)))
;; => 2
(cl-dolist (x '(1 2 3) 'done) (ignore x))
;; => done
(cl-dotimes (x 3 x))
;; => 3
(cl-dotimes (x 10) (if (= x 4) (cl-return (list x))))
;; => (4)
(let (l) (cl-do-symbols (s) (if (eq s 'car) (push s l))) l)
;; => (car)
(let ((o (obarray-make)) (l nil)) (intern "zap" o) (cl-do-symbols (s o l) (push (symbol-name s) l)))
;; => ("zap")
(cl-case 3 ((1 2) 'a) (3 'b) (otherwise 'c))
;; => b
(cl-case nil (nil 'a) (t 'c))
;; => c
(cl-case t ((t) 'a) (t 'c))
;; => a
(cl-case 'b (a 1) ((b c) 2))
;; => 2
(cl-case 1.5 (1.5 'f) (t 'g))
;; => f
(cl-case ?x ((?a ?x) 'f) (t 'g))
;; => f
(cl-case 5 (5))
;; => nil
(cl-case "a" ("a" 1) (t 2))
;; => 2
(cl-ecase 3 (a 1) ((b c) 2))
;; signals (error "cl-ecase failed: 3, (a c b)")
(cl-ecase 'b (a 1) ((b c) 2))
;; => 2
(cl-etypecase 3 (string 1) ((or symbol) 2))
;; signals (error "cl-etypecase failed: 3, (string (or symbol))")
(cl-typecase "a" (integer 1) (string 2))
;; => 2
(cl-typecase "a" (integer 1) (nonexist 2))
;; signals (error "Unknown type nonexist")
(cl-typecase nil (boolean 1))
;; => 1
(cl-typecase nil (otherwise 1))
;; => 1
(cl-typecase '(1) (null 1) (cons 2))
;; => 2
(cl-typecase 5 ((integer 0 4) 'low) ((integer 5 *) 'high))
;; => high
(let ((x 3)) (cl-check-type x string))
;; signals (wrong-type-argument string 3 x)
(let ((x "3")) (cl-check-type x string))
;; => nil
(let ((x 3)) (cl-check-type x string "a string"))
;; signals (wrong-type-argument "a string" 3 x)
(let ((x (list 3))) (cl-check-type (car x) (or null string)))
;; signals (wrong-type-argument (or null string) 3 (car x))
(let ((x 3)) (cl-assert (= x 4)))
;; signals (cl-assertion-failed (= x 4))
(let ((x 3)) (cl-assert (= x 3)))
;; => nil
(let ((x 3)) (cl-assert (= x 4) t))
;; signals (cl-assertion-failed (= x 4) 3)
(let ((x 3)) (cl-assert (= x 4) t "foo %s" 3))
;; signals (error "foo 3")
(let ((x 3)) (cl-assert (= x 4) nil "foo %s" 3))
;; signals (error "foo 3")
(cl-eval-when (eval) 5)
;; => 5
(cl-load-time-value (+ 1 2))
;; => 3
(cl-locally 1 2)
;; => 2
(cl-multiple-value-bind (a b) '(1 2) (list a b))
;; => (1 2)
(cl-multiple-value-bind (a b) '(1) (list a b))
;; => (1 nil)
(let (a b) (list (cl-multiple-value-setq (a b) '(1 2 3)) a b))
;; => (1 1 2)
(cl-multiple-value-call #'list '(1 2) '(3))
;; => ((1 2) 3)
(cl-multiple-value-list '(1 2))
;; => (1 2)
(cl-values 1 2)
;; => (1 2)
(cl-nth-value 1 '(1 2))
;; => 2
(symbol-name (cl-gensym 4))
;; => "G4"
(string-match-p "\\`foo[0-9]+\\'" (symbol-name (cl-gensym "foo")))
;; => 0
(progn (cl-defsubst cf (a &optional (b 2)) (list a b)) (list (cf 1) (cf 1 3)))
;; => ((1 2) (1 3))
(cl-define-compiler-macro cf (a) `(list ,a))
;; => cf--cmacro
(cl-compiler-macroexpand '(cf 1))
;; => (list 1)
