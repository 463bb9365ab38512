;;; chains.el --- what reverse chains of ephemerons cost the collector  -*- lexical-binding: t; -*-

;; emlet -Q --batch -l bench/hashtable/chains.el
;; Prints, for chains of each length in one table and across ten, milliseconds of processor time of a collection, and microseconds an entry.
;; In Emacs 28.2 only the shortest ends soon: the time there is quadratic.

(defun chains-collect (length tables)
  "Return the processor time of a collection with a reverse chain of LENGTH weak entries dealt out to TABLES tables."
  (let ((weak (make-vector tables nil)) (next (list nil)))
    (dotimes (i tables)
      (aset weak i (make-hash-table :test 'eq :weakness 'key :size (/ length tables))))
    (dotimes (i length)
      (let ((key (list nil)))
        (puthash key next (aref weak (% i tables)))
        (setq next key)))
    (let ((before (float-time (get-internal-run-time))))
      (garbage-collect)
      (prog1 (- (float-time (get-internal-run-time)) before)
        (car next)
        (unless (= length (apply #'+ (mapcar #'hash-table-count weak)))
          (error "Entries were lost"))))))

(dolist (length (if (fboundp 'emlet-heap-census) '(20000 80000 160000 320000 640000 1280000) '(5000 10000 20000)))
  (dolist (tables '(1 10))
    (let ((seconds (chains-collect length tables)))
      (princ (format "%8d entries in %2d tables: %8.2f ms, %.3f us an entry\n"
                     length tables (* 1e3 seconds) (/ (* 1e6 seconds) length))))))
