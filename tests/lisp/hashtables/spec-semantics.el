;;; what each primitive returns and how tables behave, sentence by sentence  -*- lexical-binding: t; -*-

;; puthash returns the value, remhash nil, clrhash the table, maphash nil
(let ((h (make-hash-table))) (list (puthash 'a 5 h) (remhash 'a h) (remhash 'gone h) (eq h (clrhash h)) (maphash #'ignore h)))
;; => (5 nil nil t nil)
;; bignums work under eql and equal
(mapcar (lambda (tst) (let ((h (make-hash-table :test tst))) (puthash (expt 3 90) 'big h) (gethash (* (expt 3 45) (expt 3 45)) h))) '(eql equal))
;; => (big big)
;; text properties are ignored by equal
(let ((h (make-hash-table :test 'equal))) (puthash (propertize "a" 'face 'bold) 1 h) (puthash "a" 2 h) (list (hash-table-count h) (gethash (propertize "a" 'x 2) h)))
;; => (1 2)
;; a duplicate puthash keeps the first key object
(let* ((h (make-hash-table :test 'equal)) (first (list 1)) (second (list 1)) seen) (puthash first 'a h) (puthash second 'b h) (maphash (lambda (k v) (setq seen (list (eq k first) v))) h) seen)
;; => (t b)
;; a mutated equal key becomes unreachable, the count stays
(let ((h (make-hash-table :test 'equal)) (k (list 1 2))) (puthash k 'v h) (setcar k 9) (list (gethash k h) (gethash '(1 2) h) (hash-table-count h)))
;; => (nil nil 1)
;; also where what the index knows of both hashes is the same
(let ((found 0))
  (dotimes (i 2000 found)
    (let ((h (make-hash-table :test 'equal)) (list (list i 2)) (string (number-to-string (+ 1000 i))))
      (puthash list 'v h)
      (puthash string 'w h)
      (setcar list -1)
      (aset string 0 ?x)
      (if (or (gethash list h) (gethash string h)) (setq found (1+ found))))))
;; => 0
;; user tests are resolved when the table is made
(define-hash-table-test 'spec-late (lambda (a b) (= (% a 7) (% b 7))) (lambda (k) (% k 7)))
(let ((h (make-hash-table :test 'spec-late))) (puthash 3 'three h) (define-hash-table-test 'spec-late (lambda (_a _b) nil) (lambda (_k) 0)) (list (gethash 10 h) (hash-table-test h)))
;; => (three spec-late)
;; the hash function may return any object
(define-hash-table-test 'spec-any-code (lambda (a b) (eq a b)) (lambda (k) (cond ((eq k 'f) 1.5) ((eq k 's) 'symbol) ((eq k 'n) nil) (t (expt 2 90)))))
(let ((h (make-hash-table :test 'spec-any-code))) (dolist (k '(f s n b)) (puthash k k h)) (mapcar (lambda (k) (gethash k h)) '(f s n b)))
;; => (f s n b)
;; a signal or throw out of a test leaves the table unchanged and usable
(defvar spec-mood nil)
(define-hash-table-test 'spec-moody (lambda (a b) (if (eq spec-mood 'equal) (throw 'spec-out 'thrown) (= a b))) (lambda (k) (if (eq spec-mood 'hash) (error "No hash today") (% k 2))))
(let ((h (make-hash-table :test 'spec-moody)) (spec-mood nil)) (dotimes (i 6) (puthash i i h)) (list (let ((spec-mood 'hash)) (condition-case e (puthash 7 7 h) (error (cadr e)))) (let ((spec-mood 'equal)) (catch 'spec-out (puthash 8 8 h))) (let ((spec-mood 'equal)) (catch 'spec-out (remhash 8 h))) (hash-table-count h) (gethash 5 h) (puthash 7 7 h) (hash-table-count h)))
;; => ("No hash today" thrown thrown 6 5 7 7)
;; mutating the table from inside its test is an error that names the table
(defvar spec-table nil)
(define-hash-table-test 'spec-meddler (lambda (a b) (funcall spec-mood) (= a b)) (lambda (_k) 1))
(let* ((spec-mood #'ignore) (h (make-hash-table :test 'spec-meddler)) (spec-table h)) (puthash 1 1 h) (mapcar (lambda (f) (let ((spec-mood f)) (condition-case e (gethash 2 h) (error (list (cadr e) (eq (nth 2 e) h)))))) (list (lambda () (puthash 3 3 spec-table)) (lambda () (remhash 1 spec-table)) (lambda () (clrhash spec-table)))))
;; => (("hash table test modifies table" t) ("hash table test modifies table" t) ("hash table test modifies table" t))
;; gethash inside a test is fine
(let* ((h (make-hash-table :test 'spec-meddler)) (spec-table h) (spec-mood #'ignore)) (puthash 1 'one h) (let* ((once t) (spec-mood (lambda () (when once (setq once nil) (gethash 1 spec-table))))) (list (gethash 1 h) (gethash 2 h 'no))))
;; => (one no)
;; a collection may happen inside a user test: key, value and table survive it
(define-hash-table-test 'spec-collecting (lambda (a b) (garbage-collect) (string= (car a) (car b))) (lambda (k) (garbage-collect) (length (car k))))
(let ((h (make-hash-table :test 'spec-collecting :weakness 'key))) (let ((key (list (copy-sequence "abc")))) (puthash key (list 'value (make-string 3 ?x)) h) (list (gethash (list (concat "a" "bc")) h) (car key) (hash-table-count h))))
;; => ((value "xxx") "abc" 1)
;; maphash: removing the current key is safe
(let ((h (make-hash-table)) seen) (dotimes (i 5) (puthash i i h)) (maphash (lambda (k _) (push k seen) (remhash k h)) h) (list (nreverse seen) (hash-table-count h)))
;; => ((0 1 2 3 4) 0)
;; maphash: keys added during the walk are visited
(let ((h (make-hash-table :size 2)) (n 0)) (puthash 0 0 h) (maphash (lambda (k _) (setq n (1+ n)) (when (< k 500) (puthash (1+ k) 0 h))) h) n)
;; => 501
;; maphash: clrhash ends the walk
(let ((h (make-hash-table)) seen) (dotimes (i 5) (puthash i i h)) (maphash (lambda (k _) (push k seen) (when (= k 2) (clrhash h))) h) (nreverse seen))
;; => (0 1 2)
;; never a crash, whatever the callback does
(let ((h (make-hash-table :size 1)) (n 0)) (dotimes (i 50) (puthash i i h)) (maphash (lambda (k _) (setq n (1+ n)) (remhash (+ k 1) h) (when (< n 300) (puthash (+ 1000 n) n h)) (when (= 0 (% n 60)) (garbage-collect))) h) (< 25 n 1000))
;; => t
;; the order of the spec: freed slots are reused last freed first
(let ((h (make-hash-table)) seen) (dotimes (i 5) (puthash i i h)) (remhash 1 h) (remhash 3 h) (dolist (k '(77 78 79)) (puthash k k h)) (maphash (lambda (k _) (push k seen)) h) (nreverse seen))
;; => (0 78 2 77 4 79)
;; copy-hash-table shares keys and values, keeps weakness and test, and the copy is independent
(let* ((h (make-hash-table :test 'equal :weakness 'value :size 7 :rehash-size 2.5 :rehash-threshold 0.25)) (v (list 1)) (k (list 'k))) (puthash k v h) (let ((c (copy-hash-table h))) (puthash 'more 1 c) (list (hash-table-test c) (hash-table-weakness c) (hash-table-size c) (hash-table-rehash-size c) (hash-table-rehash-threshold c) (eq v (gethash '(k) c)) (hash-table-count h) (hash-table-count c))))
;; => (equal value 7 2.5 0.25 t 1 2)
;; a key's entry belongs to the copy: removing it from the one leaves the other
(let* ((h (make-hash-table)) (c (progn (puthash 'a 1 h) (copy-hash-table h)))) (remhash 'a c) (puthash 'b 2 c) (list (gethash 'a h) (gethash 'a c) (gethash 'b h)))
;; => (1 nil nil)
;; sxhash-equal looks at a bounded part, terminates on cycles, and equal objects hash alike
(let ((l (make-list 100000 'x)) (c (list 1 2))) (setcdr (cdr c) c) (list (fixnump (sxhash-equal l)) (fixnump (sxhash-equal c)) (let ((v (vector 1))) (aset v 0 v) (fixnump (sxhash-equal v))) (= (sxhash-equal (list "a" 1.5 (vector 'b (expt 2 80)))) (sxhash-equal (list (concat "a") (/ 3.0 2) (vector 'b (* (expt 2 40) (expt 2 40))))))))
;; => (t t t t)
;; the sxhash functions are stable within a run
(let* ((objects (list 'sym (make-symbol "u") (list 1) (vector 2) "text" 1.5 (make-hash-table) (lambda () 1))) (before (mapcar (lambda (f) (mapcar f objects)) '(sxhash-eq sxhash-eql sxhash-equal)))) (garbage-collect) (equal before (mapcar (lambda (f) (mapcar f objects)) '(sxhash-eq sxhash-eql sxhash-equal))))
;; => t
;; objects that are told apart mostly have different codes
(let ((codes (make-hash-table))) (dotimes (_ 1000) (puthash (sxhash-eq (list 1)) t codes)) (dotimes (_ 1000) (puthash (sxhash-eql (make-symbol "same")) t codes)) (> (hash-table-count codes) 1990))
;; => t
;; weak entries are cleared before finalizers run
(let* ((h (make-hash-table :weakness 'key)) (seen nil)) (let ((k (list 'k))) (puthash k 1 h) (setcdr k (make-finalizer (lambda () (push (hash-table-count h) seen)))) (setq k nil)) (garbage-collect) (garbage-collect) (delete-dups (copy-sequence seen)))
;; emlet => (0)
