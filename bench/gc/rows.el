;;; rows.el --- the rows of bench/gc/run.py for Emlet and Emacs  -*- lexical-binding: t -*-

;; Each row prints lines "row KEY NUMBER"; times are processor time.

(defun rows-now () (float-time (get-internal-run-time)))

(defun rows-say (key number) (princ (format "row %s %.12f\n" key number)))

(defun rows-list (length)
  (let ((list nil))
    (dotimes (i length) (setq list (cons i list)))
    list))

(defun rows-tree (depth)
  (if (= depth 0) (cons nil nil) (cons (rows-tree (1- depth)) (rows-tree (1- depth)))))

(defun rows-collect ()
  (let ((list (let ((gc-cons-threshold most-positive-fixnum)) (rows-list 5000000)))
        (best 1e9))
    (dotimes (_ 5)
      (let ((start (rows-now)))
        (garbage-collect)
        (setq best (min best (- (rows-now) start)))))
    (rows-say "time" best)
    list))

(defun rows-trees ()
  (let ((start (rows-now)) (lasting (rows-tree 16)))
    (dotimes (_ 400) (rows-tree 14))
    (rows-say "time" (- (rows-now) start))
    lasting))

(defun rows-conses ()
  (let ((start (rows-now)))
    (dotimes (i 20000000) (cons i nil))
    (rows-say "time" (/ (- (rows-now) start) 20000000))))

(defun rows-sums (first step)
  (let ((start (rows-now)) (sum (vector first)))
    (dotimes (_ 20000000) (aset sum 0 (+ (aref sum 0) step)))
    (rows-say "time" (/ (- (rows-now) start) 20000000))))

(defun rows-floats () (rows-sums 0.5 1.5))

(defun rows-great-floats () (rows-sums 1.5e300 1.5e290))

(defun rows-percentile (times percent)
  (let ((sorted (sort times #'<)))
    (if sorted (nth (min (/ (* percent (length sorted)) 100) (1- (length sorted))) sorted) 0)))

(defun rows-churn (ring turns)
  (let ((at 0) (size (length ring)))
    (dotimes (_ turns)
      (aset ring at (rows-list 10))
      (setq at (1+ at))
      (when (= at size) (setq at 0)))))

;; A pause is a step in which a collection ran.
(defun rows-large ()
  (let ((lasting (make-vector 65536 nil)) (ring (make-vector 1000 nil)) (longest 0.0) pauses start)
    (let ((gc-cons-threshold most-positive-fixnum))
      (dotimes (i 65536) (aset lasting i (rows-list 1024))))
    (garbage-collect)
    (setq start (rows-now))
    (dotimes (_ 10000)
      (let ((begin (rows-now)) (collections gcs-done))
        (rows-churn ring 1000)
        (let ((time (- (rows-now) begin)))
          (setq longest (max longest time))
          (when (> gcs-done collections) (setq pauses (cons time pauses))))))
    (rows-say "time" (- (rows-now) start))
    (rows-say "pauses" (length pauses))
    (rows-say "p99" (rows-percentile pauses 99))
    (rows-say "longest" longest)
    lasting))

(funcall (intern (concat "rows-" (getenv "ROW"))))
