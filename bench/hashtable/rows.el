;;; rows.el --- what hash tables cost, row by row  -*- lexical-binding: t; -*-

;; `table-rows-run' prints "row NAME SECONDS CHECK" for each row; rows.lua does the same things.  Keys are made beforehand;
;; 31-bit numbers from a linear congruential generator, which meets none twice.

(defconst table-rows-count 1000000)
(defconst table-rows-strings 500000)

(defvar table-rows-keys nil)
(defvar table-rows-absent nil)
(defvar table-rows-table nil)
(defvar table-rows-texts nil)
(defvar table-rows-equal-texts nil)

(defmacro table-rows-timed (name &rest body)
  "Print the processor time BODY takes, under NAME, and its value."
  `(let* ((start (progn (garbage-collect) (float-time (get-internal-run-time))))
          (value (progn ,@body))
          (seconds (- (float-time (get-internal-run-time)) start)))
     (princ (format "row %s %.6f %s\n" ,name seconds value))))

(defun table-rows-numbers (count offset)
  "Return a vector of COUNT numbers, each OFFSET more than that of the generator."
  (let ((numbers (make-vector count 0)) (x 42))
    (dotimes (i count)
      (setq x (logand (+ (* x 1103515245) 12345) 2147483647))
      (aset numbers i (+ x offset)))
    numbers))

(defun table-rows-make-texts ()
  (let ((texts (make-vector table-rows-strings nil)))
    (dotimes (i table-rows-strings)
      (aset texts i (concat "key-" (number-to-string (aref table-rows-keys i)))))
    texts))

(defun table-rows-put ()
  (let ((keys table-rows-keys) (table (make-hash-table)))
    (setq table-rows-table table)
    (dotimes (i table-rows-count)
      (puthash (aref keys i) i table))
    (hash-table-count table)))

(defun table-rows-get (keys)
  (let ((table table-rows-table) (sum 0))
    (dotimes (i table-rows-count)
      (setq sum (+ sum (gethash (aref keys (- table-rows-count 1 i)) table 1))))
    sum))

(defun table-rows-iterate ()
  (let ((sum 0))
    (maphash (lambda (_key value) (setq sum (+ sum value))) table-rows-table)
    sum))

(defun table-rows-remove ()
  (let ((keys table-rows-keys) (table table-rows-table) (i 0))
    (while (< i table-rows-count)
      (remhash (aref keys i) table)
      (setq i (+ i 2)))
    (hash-table-count table)))

(defun table-rows-tally ()
  (let ((keys table-rows-keys) (table (make-hash-table)))
    (dotimes (i table-rows-count)
      (let ((key (logand (aref keys i) 1023)))
        (puthash key (+ (gethash key table 0) 1) table)))
    (gethash 5 table)))

(defun table-rows-put-texts ()
  (let ((texts table-rows-texts) (table (make-hash-table :test 'equal)))
    (setq table-rows-table table)
    (dotimes (i table-rows-strings)
      (puthash (aref texts i) i table))
    (hash-table-count table)))

(defun table-rows-get-texts ()
  (let ((texts table-rows-equal-texts) (table table-rows-table) (sum 0))
    (dotimes (i table-rows-strings)
      (setq sum (+ sum (gethash (aref texts (- table-rows-strings 1 i)) table 1))))
    sum))

(defun table-rows-flood (texts)
  (let ((table (make-hash-table :test 'equal)))
    (dotimes (i (length texts))
      (puthash (aref texts i) i table))
    (hash-table-count table)))

(defun table-rows-run ()
  (setq table-rows-keys (table-rows-numbers table-rows-count 0)
        table-rows-absent (table-rows-numbers table-rows-count 2147483648))
  (table-rows-timed "put" (table-rows-put))
  (table-rows-timed "hit" (table-rows-get table-rows-keys))
  (table-rows-timed "miss" (table-rows-get table-rows-absent))
  (table-rows-timed "iterate" (table-rows-iterate))
  (table-rows-timed "copy" (hash-table-count (copy-hash-table table-rows-table)))
  (table-rows-timed "remove-half" (table-rows-remove))
  (table-rows-timed "count" (table-rows-tally))
  (setq table-rows-table nil
        table-rows-absent nil
        table-rows-texts (table-rows-make-texts)
        table-rows-equal-texts (table-rows-make-texts))
  (table-rows-timed "put-strings" (table-rows-put-texts))
  (table-rows-timed "hit-strings" (table-rows-get-texts)))

(defun table-rows-memory ()
  "Say when the process is to be measured: before and after the table is filled."
  (setq table-rows-keys (table-rows-numbers table-rows-count 0))
  (garbage-collect)
  (princ "measure\n")
  (read t)
  (table-rows-put)
  (garbage-collect)
  (princ "measure\n")
  (read t))
