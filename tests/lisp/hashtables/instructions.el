;;; gethash, puthash and remhash as instructions do what the functions do  -*- lexical-binding: t; -*-

(defun t-hi-get (key table) (gethash key table))
(defun t-hi-get-or (key table default) (gethash key table default))
(defun t-hi-put (key value table) (puthash key value table) 'put)
(defun t-hi-remove (key table) (remhash key table) 'removed)

;; Keys that are words, strings, and what is neither.
(let ((h (make-hash-table :test 'equal)))
  (list (t-hi-get 1 h) (t-hi-put 1 'one h) (t-hi-get 1 h)
        (t-hi-put (concat "a" "b") 'text h) (t-hi-get "ab" h) (t-hi-get "ac" h)
        (t-hi-put (list 1 2) 'list h) (t-hi-get (list 1 2) h) (t-hi-put (list 1 2) 'again h) (t-hi-get (list 1 2) h)
        (t-hi-remove "ab" h) (t-hi-remove "ab" h) (t-hi-remove (list 1 2) h) (t-hi-remove 1 h) (hash-table-count h)))
;; => (nil put one put text nil put list put again removed removed removed removed 0)

;; The default may be the variable that takes the result, or one that is set meanwhile.
(let ((h (make-hash-table)) (x 5) (key 7))
  (puthash 7 'seven h)
  (list (setq x (gethash 8 h x)) (setq x (gethash 7 h x)) (setq key (gethash key h 0))
        (let ((d 1)) (list (gethash 9 h (setq d 2)) d))
        (let ((k 7)) (gethash k h (setq k 8)))))
;; => (5 seven seven (2 2) seven)

;; What is absent is told from nil, and a value of puthash that is used is there.
(let ((h (make-hash-table)))
  (t-hi-put 'a nil h)
  (list (t-hi-get-or 'a h 'none) (t-hi-get-or 'b h 'none) (puthash 'c 3 h) (remhash 'c h)))
;; => (nil none 3 nil)

;; Counting, over all sizes a table grows through.
(let ((h (make-hash-table :size 1)))
  (dotimes (i 5000) (puthash (% i 1000) (1+ (gethash (% i 1000) h 0)) h))
  (list (hash-table-count h) (gethash 0 h) (gethash 999 h)))
;; => (1000 5 5)

;; Keys of eql that are objects.
(let ((h (make-hash-table)))
  (t-hi-put (ash 1 70) 'big h)
  (t-hi-put 1.5e300 'float h)
  (t-hi-put 0.0 'zero h)
  (list (t-hi-get (ash 1 70) h) (t-hi-get 1.5e300 h) (t-hi-get 0.0 h) (t-hi-get -0.0 h)))
;; => (big float zero nil)

(t-hi-get 1 'table) ;; signals (wrong-type-argument hash-table-p table)
(t-hi-get-or 1 [2] 3) ;; signals (wrong-type-argument hash-table-p [2])
(t-hi-put 1 2 nil) ;; signals (wrong-type-argument hash-table-p nil)
(t-hi-remove 1 "h") ;; signals (wrong-type-argument hash-table-p "h")

;; A user's test may signal, and be looked at from a handler.
(define-hash-table-test 't-hi-test (lambda (a b) (eq a b)) (lambda (key) (if (eq key 'bad) (error "Bad key") 1)))
(let ((h (make-hash-table :test 't-hi-test)))
  (t-hi-put 'a 1 h)
  (list (t-hi-get 'a h) (condition-case e (t-hi-put 'bad 1 h) (error (cadr e))) (condition-case e (t-hi-get 'bad h) (error (cadr e)))
        (t-hi-remove 'a h) (hash-table-count h)))
;; => (1 "Bad key" "Bad key" removed 0)

;; Advice reaches them.
(let ((h (make-hash-table)) (seen nil))
  (puthash 1 'one h)
  (advice-add 'gethash :around (lambda (f &rest arguments) (push (length arguments) seen) (apply f arguments)) '((name . t-hi)))
  (unwind-protect (list (t-hi-get 1 h) (t-hi-get-or 2 h 'none) seen)
    (advice-remove 'gethash 't-hi)))
;; => (one none (3 2))
(let ((h (make-hash-table)))
  (t-hi-put 1 2 h)
  (t-hi-get 1 h))
;; => 2
