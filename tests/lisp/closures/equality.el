;;; functions made alike are equal, and one key of a table  -*- lexical-binding: t; -*-

;;; -- what expression, what was captured
(list (equal (lambda (x) (car x)) (lambda (x) (car x)))
      (equal (lambda (x) (car x)) (lambda (x) (cdr x)))
      (equal (lambda (x) (car x)) (lambda (y) (car y)))
      (eq (lambda (x) (car x)) (lambda (x) (car x))))
;; => (t nil nil nil)
(let ((adder (lambda (n) (lambda (x) (+ n x)))))
  (list (equal (funcall adder 1) (funcall adder 1))
        (equal (funcall adder 1) (funcall adder 2))
        (equal (funcall adder '(1 "a")) (funcall adder (list 1 "a")))))
;; => (t nil t)
(equal (eval '(lambda (x) x) nil) (eval '(lambda (x) x) t))
;; => nil

;;; -- before and after they ran
(let ((f (lambda (x) (car x))) (g (lambda (x) (car x))))
  (list (equal f g) (funcall f '(1)) (equal f g) (funcall g '(1)) (equal f g)))
;; => (t 1 t 1 t)
(let* ((counter (lambda () (let ((n 0)) (lambda () (setq n (1+ n))))))
       (one (funcall counter)) (other (funcall counter)))
  (list (equal one other) (funcall one) (equal one other) (funcall other) (equal one other)))
;; => (t 1 nil 1 t)
(let ((one (let (self) (setq self (lambda () self)))))
  (list (equal one one) (eq (funcall one) one)))
;; => (t t)

;;; -- where functions are looked for
(list (equal (list 1 (vector (lambda (x) x))) (list 1 (vector (lambda (x) x))))
      (consp (member (lambda (x) (list x x)) (list 1 (lambda (x) (list x x))))))
;; => (t t)
(progn
  (defvar suite-equality-hook nil)
  (add-hook 'suite-equality-hook (lambda () (ignore "here")))
  (add-hook 'suite-equality-hook (lambda () (ignore "here")))
  (prog1 (length suite-equality-hook)
    (remove-hook 'suite-equality-hook (lambda () (ignore "here")))))
;; => 1
suite-equality-hook
;; => nil
(let ((adder (lambda (n) (lambda (x) (+ n x)))) (table (make-hash-table :test 'equal)))
  (puthash (funcall adder 1) 'one table)
  (puthash (funcall adder 2) 'two table)
  (puthash (funcall adder 1) 'uno table)
  (list (= (sxhash-equal (funcall adder 1)) (sxhash-equal (funcall adder 1)))
        (gethash (funcall adder 1) table)
        (hash-table-count table)))
;; => (t uno 2)

;;; -- byte code
(list (equal (make-byte-code 0 "\300\207" [1] 1) (make-byte-code 0 "\300\207" [1] 1))
      (equal (make-byte-code 0 "\300\207" [1] 1) (make-byte-code 0 "\300\207" [2] 1))
      (= (sxhash-equal (make-byte-code 0 "\300\207" [1] 1)) (sxhash-equal (make-byte-code 0 "\300\207" [1] 1))))
;; => (t nil t)
