;;; odd_arguments.el --- every function with arguments nobody meant  -*- lexical-binding: t -*-

;; (odd-call STEP) calls one function of the obarray with odd arguments; STEP alone decides which and with what, so that a
;; step that does harm can be repeated.  Some arguments are functions that change the other arguments while they are at
;; work, and collect garbage: a builtin that trusts what it held before a call, or holds it without a root, is found.

(defvar odd-arguments nil "The arguments of the call that is going on.")
(defvar odd-depth 0 "How many functions of ours are at work.")
(defvar odd-random 1)

(defun odd-seed (step)
  (setq odd-random (logand (1+ (* step 7919)) #x7fffffff))
  (dotimes (_ 4) (odd-below 2)))

(defun odd-below (n)
  (setq odd-random (logand (+ (* odd-random 1103515245) 12345) #x7fffffff))
  (% (ash odd-random -8) n))

(defun odd-pick (vector) (aref vector (odd-below (length vector))))

;; --- what changes the ground ---

(defun odd-spoil (object)
  "Change OBJECT, whatever it is, as far as that can be done."
  (condition-case nil
      (cond ((consp object) (setcdr object (list 1)) (setcar object nil))
            ((stringp object) (aset object 0 #x4e2d))
            ((hash-table-p object) (clrhash object) (dotimes (i 40) (puthash i i object)))
            ((or (vectorp object) (recordp object)) (dotimes (i (length object)) (aset object i (make-string 3 ?x))))
            ((bool-vector-p object) (fillarray object t))
            ((char-table-p object) (set-char-table-range object t 7))
            ((and (symbolp object) object (not (keywordp object)) (not (eq object t))) (set object (list 1 2))))
    (error nil)))

(defun odd-disturb (&rest arguments)
  "Change everything in sight, collect, and answer something."
  (let ((odd-depth (1+ odd-depth)))
    (when (< odd-depth 4)
      (mapc #'odd-spoil odd-arguments)
      (mapc #'odd-spoil arguments)
      (setq odd-arguments nil)
      (garbage-collect)))
  (car-safe arguments))

;; --- arguments ---

(defun odd-circle () (let ((list (list 1 2 3))) (setcdr (cddr list) list) list))
(defun odd-deep (n) (let (list) (dotimes (_ n) (setq list (list list))) list))
(defun odd-table (test weakness)
  (let ((table (make-hash-table :test test :weakness weakness)))
    (dotimes (i 9) (puthash (list i) (make-string 2 ?a) table) (puthash i (list i) table))
    table))

(define-hash-table-test 'odd-test (lambda (a b) (odd-disturb a b) (equal a b)) (lambda (a) (odd-disturb a) 5))

(defconst odd-makers
  (vector
   (lambda () nil) (lambda () t) (lambda () 0) (lambda () 1) (lambda () -1) (lambda () 3) (lambda () 65) (lambda () 255)
   (lambda () most-positive-fixnum) (lambda () most-negative-fixnum) (lambda () (1+ most-positive-fixnum)) (lambda () (- (expt 2 200)))
   (lambda () 1.5) (lambda () -0.0) (lambda () 1.0e+INF) (lambda () 0.0e+NaN) (lambda () 1e300) (lambda () #x3fffff) (lambda () 4194304)
   (lambda () (copy-sequence "")) (lambda () (copy-sequence "abc")) (lambda () (copy-sequence "aéz")) (lambda () (unibyte-string 97 255 128))
   (lambda () (make-string 5000 ?x)) (lambda () (concat "\\(" "a*" "\\)*[b" )) (lambda () (copy-sequence "\\(?:a\\|b\\)*\\1"))
   (lambda () (copy-sequence "%s %d %99999999c %$")) (lambda () (concat "a" (string 0) "b")) (lambda () (string #x10ffff #x3fff80))
   (lambda () (propertize "props" 'face (list 'bold) 'odd (odd-circle))) (lambda () (copy-sequence "{\"a\":[1,2,{\"b\":null}]}"))
   (lambda () (copy-sequence "(a . [b \"c\" #1=(d . #1#)])")) (lambda () (copy-sequence "2024-02-30T25:61:61Z")) (lambda () (copy-sequence "/no/such/file"))
   (lambda () 'odd-a) (lambda () 'odd-b) (lambda () :key) (lambda () :test) (lambda () (make-symbol "odd")) (lambda () (make-symbol "")) (lambda () 'odd-function)
   (lambda () (list 1 2 3)) (lambda () (list "a" 'b [c])) (lambda () (cons 1 2)) (lambda () (list 1 2 (cons 3 4))) (lambda () (odd-circle))
   (lambda () (odd-deep 3000)) (lambda () (list (cons 'odd-a 1) (cons "b" 2) 5)) (lambda () (list :key 1 :test)) (lambda () (number-sequence 1 300))
   (lambda () (list 'lambda '(x) 'x)) (lambda () (list 'lambda '(&rest) 5)) (lambda () (list 'quote)) (lambda () (list 'closure '(t) '(x) '(odd-disturb x)))
   (lambda () (list 'let (list (list 'odd-a 1) 'odd-b 5) '(odd-disturb odd-a))) (lambda () (list 'odd-disturb 1 2)) (lambda () (list 'macro 'odd-disturb))
   (lambda () (list 1 100 -5 'x)) (lambda () (list 0 0 0 1 1 2024 nil -1 0)) (lambda () (cons 20000 65536))
   (lambda () (vector)) (lambda () (vector 1 2 3)) (lambda () (vector (list 1) "s" 'x)) (lambda () (let ((v (vector 1 2))) (aset v 0 v) v))
   (lambda () (make-vector 3000 'x)) (lambda () (record 'odd-record 1 2)) (lambda () (record 'foo)) (lambda () (make-bool-vector 70 t)) (lambda () (make-bool-vector 0 nil))
   (lambda () (make-char-table 'odd-purpose 1)) (lambda () (make-char-table 'syntax-table (list 0))) (lambda () (obarray-make 3))
   (lambda () (odd-table 'eq nil)) (lambda () (odd-table 'equal 'key)) (lambda () (odd-table 'equal 'key-and-value)) (lambda () (odd-table 'odd-test nil))
   (lambda () (make-hash-table)) (lambda () (symbol-function 'car)) (lambda () (symbol-function 'if)) (lambda () (symbol-function 'apply))
   (lambda () #'odd-disturb) (lambda () #'odd-disturb) (lambda () #'odd-disturb) (lambda () (lambda (&rest all) (apply #'odd-disturb all)))
   (lambda () (let ((n 0)) (lambda (&rest _) (setq n (1+ n)) (if (> n 3) (signal 'odd-error (list n)) n)))) (lambda () (lambda (&rest _) (throw 'odd-tag 5)))
   (lambda () (lambda (_) t)) (lambda () (lambda (a b) (odd-disturb a b) nil)) (lambda () #'ignore) (lambda () (lambda (&rest all) all))
   (lambda () (make-finalizer #'ignore))))

(defun odd-argument () (funcall (odd-pick odd-makers)))

;; --- functions ---

(defconst odd-skipped '(odd-call odd-form odd-disturb odd-spoil odd-functions sleep-for sit-for
    read-char read-char-exclusive read-event) "Ours, and those that only wait.")

(defvar odd-functions
  (let (names)
    (mapatoms (lambda (symbol)
                (when (and (fboundp symbol) (not (memq symbol odd-skipped)) (not (string-prefix-p "odd-" (symbol-name symbol))))
                  (push symbol names))))
    (vconcat (sort names #'string<))))

(defun odd-count (function)
  "How many arguments FUNCTION is to get: mostly a number it takes."
  (let* ((arity (ignore-errors (func-arity function)))
         (min (or (car-safe arity) 0))
         (max (if (integerp (cdr-safe arity)) (cdr arity) (+ min 3))))
    (if (= (odd-below 12) 0) (odd-below 8) (+ min (odd-below (1+ (min 5 (max 0 (- max min)))))))))

(defun odd-form (step)
  "(FUNCTION ARGUMENTS...) of STEP."
  (odd-seed step)
  (let* ((function (aref odd-functions (% step (length odd-functions))))
         (arguments nil))
    (dotimes (_ (odd-count function))
      (push (if (and arguments (= (odd-below 8) 0)) (odd-pick (vconcat arguments)) (odd-argument)) arguments))
    (cons function arguments)))

(defun odd-call (step)
  "Make the call of STEP; t when it returned."
  (let* ((form (odd-form step))
         (odd-arguments (copy-sequence (cdr form)))
         (print-length 50) (print-level 10) (gc-cons-threshold gc-cons-threshold))
    (fset 'odd-function #'odd-disturb)
    (catch 'odd-tag
      (condition-case error
          (progn (if (or (functionp (car form)) (special-form-p (car form)) (macrop (car form)))
                     (if (functionp (car form)) (apply (car form) (cdr form)) (eval form t)))
                 t)
        ((error quit) (error-message-string error) nil)))))
