;;; the table of primitives and keywords, row by row  -*- lexical-binding: t; -*-

;; keyword errors: unknown, odd, duplicate
(mapcar (lambda (args) (condition-case e (apply #'make-hash-table args) (error e))) '((:unknown 1) (:test eq :size) (:size 5 :size 6) (:test eq :test eql) (5) (:weakness)))
;; => ((error "Invalid argument list" :unknown) (error "Invalid argument list" :size) (error "Invalid argument list" :size) (error "Invalid argument list" :test) (error "Invalid argument list" 5) (error "Invalid argument list" :weakness))
;; :test
(mapcar (lambda (tst) (condition-case e (hash-table-test (make-hash-table :test tst)) (error e))) '(eq eql equal nil spec-no-such 5 "eq"))
;; => (eq eql equal (error "Invalid hash table test") (error "Invalid hash table test" spec-no-such) (wrong-type-argument symbolp 5) (wrong-type-argument symbolp "eq"))
;; :size
(mapcar (lambda (size) (condition-case e (hash-table-size (make-hash-table :size size)) (error e))) '(nil 0 1 7 -1 1.5 a))
;; => (65 1 1 7 (error "Invalid hash table size" -1) (error "Invalid hash table size" 1.5) (error "Invalid hash table size" a))
;; :rehash-size
(mapcar (lambda (size) (condition-case e (hash-table-rehash-size (make-hash-table :rehash-size size)) (error e))) '(1 3 1.5 2.0 0 -2 1.0 0.5 nil a))
;; => (1 3 1.5 2.0 (error "Invalid hash table rehash size" 0) (error "Invalid hash table rehash size" -2) (error "Invalid hash table rehash size" 1.0) (error "Invalid hash table rehash size" 0.5) (error "Invalid hash table rehash size") (error "Invalid hash table rehash size" a))
;; :rehash-threshold
(mapcar (lambda (share) (condition-case e (hash-table-rehash-threshold (make-hash-table :rehash-threshold share)) (error e))) '(0.25 1.0 1 0.0 -0.5 1.5 nil))
;; => (0.25 1.0 (error "Invalid hash table rehash threshold" 1) (error "Invalid hash table rehash threshold" 0.0) (error "Invalid hash table rehash threshold" -0.5) (error "Invalid hash table rehash threshold" 1.5) (error "Invalid hash table rehash threshold"))
;; :weakness
(mapcar (lambda (w) (condition-case e (hash-table-weakness (make-hash-table :weakness w)) (error e))) '(nil t key value key-or-value key-and-value both 1))
;; => (nil key-and-value key value key-or-value key-and-value (error "Invalid hash table weakness" both) (error "Invalid hash table weakness" 1))
;; printing names everything
(prin1-to-string (let ((h (make-hash-table :test 'equal :weakness 'value :size 2 :rehash-size 3 :rehash-threshold 0.5))) (puthash "k" '(v) h) h))
;; => "#s(hash-table size 2 test equal weakness value rehash-size 3 rehash-threshold 0.5 data (\"k\" (v)))"
;; purecopy is printed as it was given, weak or not
(list (prin1-to-string (make-hash-table :purecopy t)) (prin1-to-string (make-hash-table :weakness 'key :purecopy 'yes)))
;; => ("#s(hash-table size 65 test eql rehash-size 1.5 rehash-threshold 0.8125 purecopy t data ())" "#s(hash-table size 65 test eql weakness key rehash-size 1.5 rehash-threshold 0.8125 purecopy t data ())")
;; reading gives what was printed
(let ((h (read "#s(hash-table size 2 test equal weakness key-or-value rehash-size 3 rehash-threshold 0.5 data (\"k\" (v)))"))) (list (hash-table-size h) (hash-table-test h) (hash-table-weakness h) (hash-table-rehash-size h) (hash-table-rehash-threshold h) (gethash "k" h)))
;; => (2 equal key-or-value 3 0.5 (v))
;; bad data
(mapcar (lambda (text) (condition-case e (read text) (error e))) '("#s(hash-table data (a))" "#s(hash-table data 5)" "#s(hash-table data (a . b))"))
;; => ((error "Hash table data is not a list of even length") (error "Hash table data is not a list of even length") (error "Hash table data is not a list of even length"))
;; circular contents are printed and read
(let* ((print-circle t) (h (make-hash-table)) (h2 (progn (puthash 'me h h) (read (prin1-to-string h))))) (eq h2 (gethash 'me h2)))
;; => nil
;; emlet => t
;; size sequences
(mapcar (lambda (args) (let ((h (apply #'make-hash-table args)) (sizes nil)) (dotimes (i 330) (puthash i i h) (unless (eq (car sizes) (hash-table-size h)) (push (hash-table-size h) sizes))) (seq-take (nreverse sizes) 6))) '((:size 4 :rehash-size 3) (:size 4 :rehash-size 1.5) (:size 4 :rehash-size 3.0) ()))
;; => ((4 7 10 13 16 19) (4 6 9 13 19 28) (4 12 36 108 324 972) (65 97 145 217 325 487))
;; the helpers in Lisp
(let ((h (make-hash-table)) (l nil)) (puthash 'a 1 h) (puthash 'b 2 h) (setf (gethash 'c h) 3) (cl-incf (gethash 'c h)) (list (hash-table-keys h) (hash-table-values h) (hash-table-empty-p h) (hash-table-empty-p (make-hash-table)) (progn (maphash (lambda (k v) (push (cons k v) l)) h) (nreverse l))))
;; => ((a b c) (1 2 4) nil t ((a . 1) (b . 2) (c . 4)))
(let ((h (make-hash-table))) (puthash 'a nil h) (list (hash-table-contains-p 'a h) (hash-table-contains-p 'b h)))
;; emlet => (t nil)
;; map.el takes tables
(progn (require 'map) (let ((h (make-hash-table))) (puthash 'a 1 h) (list (map-elt h 'a) (map-elt h 'x 'no) (map-keys h) (map-values h) (map-pairs h) (map-length h) (map-contains-key h 'a) (progn (map-put! h 'b 2) (gethash 'b h)) (map-into h 'alist))))
;; => (1 no (a) (1) ((a . 1)) 1 t 2 ((a . 1) (b . 2)))
;; cl-loop takes tables
(progn (require 'cl-lib) (let ((h (make-hash-table))) (dotimes (i 4) (puthash i (* i i) h)) (list (cl-loop for k being the hash-keys of h collect k) (cl-loop for v being the hash-values of h using (hash-keys k) sum (* k v)))))
;; => ((0 1 2 3) 36)
;; a pure table is frozen: a write signals an error and changes nothing
(let* ((purify-flag t) (h (let ((h (make-hash-table :purecopy t))) (puthash 'a 1 h) (purecopy h)))) (list (mapcar (lambda (f) (condition-case nil (progn (funcall f) 'done) (error 'refused))) (list (lambda () (puthash 'b 2 h)) (lambda () (puthash 'a 2 h)) (lambda () (remhash 'a h)) (lambda () (clrhash h)))) (gethash 'a h) (hash-table-count h)))
;; emlet => ((refused refused refused refused) 1 1)
;; the copy of a pure table can be changed
(let* ((purify-flag t) (h (let ((h (make-hash-table :purecopy t))) (puthash 'a 1 h) (purecopy h))) (c (copy-hash-table h))) (puthash 'a 2 c) (remhash 'gone c) (list (gethash 'a h) (gethash 'a c)))
;; emlet => (1 2)
;; weak tables are never pure
(let* ((purify-flag t) (h (purecopy (make-hash-table :purecopy t :weakness 'key)))) (puthash 'a 1 h))
;; emlet => 1
;; a table without :purecopy stays the same object
(let* ((purify-flag t) (h (make-hash-table))) (eq h (purecopy h)))
;; => t
