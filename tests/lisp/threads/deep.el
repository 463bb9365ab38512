;;; threads within C++ frames, many threads, collections between them  -*- lexical-binding: t; -*-

;; yielding below mapcar, sort and a hash table test
(let* ((work (lambda () (apply #'+ (mapcar (lambda (x) (thread-yield) x) '(1 2 3 4))))) (ts (mapcar (lambda (_) (make-thread work)) '(a b c)))) (mapcar #'thread-join ts)) ;; => (10 10 10)
(let ((ts (mapcar (lambda (n) (make-thread (lambda () (sort (list 3 n 1 2) (lambda (a b) (thread-yield) (< a b)))))) '(0 5)))) (mapcar #'thread-join ts)) ;; => ((0 1 2 3) (1 2 3 5))
(let ((ts (mapcar (lambda (n) (make-thread (lambda () (let ((l (make-list 100 n))) (thread-yield) (garbage-collect) (thread-yield) (length (delete n l)))))) (number-sequence 1 20)))) (apply #'+ (mapcar #'thread-join ts))) ;; => 0
(let ((count 0)) (mapc #'thread-join (mapcar (lambda (_) (make-thread (lambda () (dotimes (_ 5) (setq count (1+ count)) (thread-yield))))) (number-sequence 1 100))) count) ;; => 500
(defun t-thr-deep (n) (if (= n 0) (progn (thread-yield) 0) (1+ (t-thr-deep (1- n)))))
(mapcar #'thread-join (mapcar (lambda (n) (make-thread (lambda () (t-thr-deep n)))) '(100 200 10))) ;; => (100 200 10)
(progn (thread-join (make-thread (lambda () (t-thr-deep 100000)))) (car (thread-last-error t))) ;; => error
;; a thread that waits for ever does not hinder the end
(let* ((m (make-mutex)) (th (progn (mutex-lock m) (make-thread (lambda () (mutex-lock m)))))) (sleep-for 0.01) (thread-live-p th)) ;; => t
