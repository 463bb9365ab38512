;;; flooding.el --- strings that would collide if the hash were not seeded  -*- lexical-binding: t; -*-

;; emlet -Q --batch -l bench/hashtable/flooding.el
;; Prints the milliseconds of processor time to insert 100,000 of them, and 100,000 ordinary ones of the same length.

(defun flooding-seconds (texts)
  (garbage-collect)
  (let ((table (make-hash-table :test 'equal)) (start (float-time (get-internal-run-time))))
    (dotimes (i (length texts))
      (puthash (aref texts i) i table))
    (- (float-time (get-internal-run-time)) start)))

(let ((colliding (make-vector 100000 nil)) (ordinary (make-vector 100000 nil))
      (tail (unibyte-string #x2b #xf8 #x94 #xfe #x72 #xf3 #x6e #x3c)))  ; makes a factor zero when the seed is zero
  (dotimes (i 100000)
    (aset colliding i (concat (unibyte-string (logand i 255) (logand (ash i -8) 255) (ash i -16) 0 0 0 0 0) tail))
    (aset ordinary i (format "ordinary%08d" i)))
  (dotimes (_ 3)
    (princ (format "ordinary %.1f ms, colliding %.1f ms\n"
                   (* 1e3 (flooding-seconds ordinary)) (* 1e3 (flooding-seconds colliding))))))
