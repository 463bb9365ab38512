;;; mapc, mapcar and maphash call their functions without leaving the machine  -*- lexical-binding: t; -*-

(defvar t-walk-special 'outside)
(defvar t-walk-frames nil)
(defun t-walk-table (&rest pairs)
  (let ((table (make-hash-table)))
    (dolist (pair pairs table) (puthash (car pair) (cdr pair) table))))
(defun t-walk-deep (n)
  (let ((depth 0)) (if (= n 0) 0 (mapc (lambda (_x) (setq depth (1+ (t-walk-deep (1- n))))) '(1)) depth)))
(defun t-walk-frame (name)
  (let (found)
    (mapbacktrace (lambda (_evald function arguments _flags) (when (eq function name) (setq found (length arguments)))))
    (push found t-walk-frames)))

(let (seen) (list (maphash (lambda (k v) (push (list k v) seen)) (t-walk-table '(1 . a) '(2 . b))) seen))
;; => (nil ((2 b) (1 a)))
(let ((l (list 1 2 3 4)) seen) (list (eq l (mapc (lambda (x) (push x seen)) l)) seen))
;; => (t (4 3 2 1))

;; What is walked is what is there at the time, up to the first length.
(let ((l (list 1 2 3 4))) (mapcar (lambda (x) (when (= x 2) (setcdr (cdr l) nil)) (* 10 x)) l))
;; => (10 20)
(let ((l (list 1 2 3 4))) (mapcar (lambda (x) (when (= x 2) (setcdr (cdr l) (list 7 8 9 10 11))) (* 10 x)) l))
;; => (10 20 70 80)
(let ((table (t-walk-table '(1 . a) '(2 . b) '(3 . c))) seen)
  (maphash (lambda (k _v) (push k seen) (remhash (1+ k) table)) table)
  seen)
;; => (3 1)
(let ((table (t-walk-table '(1 . a) '(2 . b))) seen)
  (maphash (lambda (k _v) (push k seen) (when (< k 9) (puthash (+ k 10) t table))) table)
  seen)
;; => (12 11 2 1)
(let ((table (t-walk-table '(1 . a) '(2 . b))) seen) (maphash (lambda (k _v) (push k seen) (clrhash table)) table) seen)
;; => (1)

;; Exits, and what they undo.
(list (catch 't-out (mapc (lambda (x) (when (= x 2) (throw 't-out x))) '(1 2 3)))
      (condition-case e (mapcar #'(lambda (x) (if (= x 3) (car x) x)) '(1 2 3)) (error e))
      (mapcar (lambda (x) (condition-case nil (car x) (error 'bad))) '(1 (2) 3)))
;; => (2 (wrong-type-argument listp 3) (bad 2 bad))
(condition-case nil (mapc (lambda (x) (let ((t-walk-special x)) (error "Out"))) '(1 2)) (error t-walk-special))
;; => outside
(let (log) (condition-case nil (mapc (lambda (x) (unwind-protect (car x) (push x log))) '(1 2)) (error log)))
;; => (1)
(let ((n 0)) (condition-case nil (while t (setq n (1+ n)) (mapc (lambda (_x) (when (> n 1000) (error "Out"))) '(1 2))) (error n)))
;; => 1001

;; What is not common is done by the function.
(mapcar (lambda (&optional a b) (list a b)) '(1 2))
;; => ((1 nil) (2 nil))
(mapcar (lambda (&rest all) all) '(1 2))
;; => ((1) (2))
(list (mapcar (lambda (x) x) nil) (mapcar (lambda (x) (1+ x)) [1 2]) (maphash (lambda (_k v) v) (make-hash-table)))
;; => (nil (2 3) nil)
(mapcar (lambda () 1) '(1 2)) ;; signals wrong-number-of-arguments
(mapc (lambda (x) x) '(1 2 . 3)) ;; signals (wrong-type-argument listp 3)
(let ((l (list 1 2 3))) (setcdr (cddr l) l) (mapc (lambda (x) x) l)) ;; signals circular-list
(maphash (lambda (_k v) v) 5) ;; signals (wrong-type-argument hash-table-p 5)

;; A walk in a walk; a collection in it; one by the name of a function, and through `apply'.
(mapcar (lambda (x) (mapcar (lambda (y) (garbage-collect) (list (* x y))) '(1 2))) '(4 5))
;; => (((4) (8)) ((5) (10)))
(list (funcall 'mapcar (lambda (x) (1+ x)) '(1 2)) (apply #'mapcar (list (lambda (x) (1+ x)) '(1 2))))
;; => ((2 3) (2 3))

;; They are seen in backtraces, with their arguments, and can be advised.
(progn (mapc (lambda (_x) (t-walk-frame 'mapc)) '(1))
       (mapcar (lambda (_x) (t-walk-frame 'mapcar)) '(1))
       (maphash (lambda (_k _v) (t-walk-frame 'maphash)) (t-walk-table '(1 . 2)))
       t-walk-frames)
;; => (2 2 2)
(let ((calls 0) seen)
  (define-advice mapc (:before (&rest _) t-walk) (setq calls (1+ calls)))
  (mapc (lambda (x) (push x seen)) '(1 2))
  (advice-remove 'mapc 'mapc@t-walk)
  (list calls seen))
;; => (1 (2 1))

;; No depth but that of Lisp ends them.
(let ((max-lisp-eval-depth 1000000) (depth (suite-many 50000))) (= (t-walk-deep depth) depth))
;; => t
(t-walk-deep 1000000) ;; signals error
