(list 1 (cons 2 3) 'symbol (make-symbol "new") (intern (format "interned-%d" 7)) 1.5 1e300 (float 7))

(list (ash 1 200) (* (ash 3 100) (ash 5 90)) (number-to-string (expt 7 99)) (string-to-number "123456789012345678901234567890"))

(list "text" (make-string 5000 ?x) (make-string 3000 ?é) (concat "a" "é" (make-string 3000 ?y)) (upcase (make-string 2000 ?é)) (substring (make-string 9000 ?z) 10))

(let ((s (propertize (make-string 100 ?x) 'face 'bold))) (dotimes (i 20) (put-text-property i (1+ i) 'n i s)) (format "%S" s))

(list (make-vector 10 1) (make-vector 5000 1) (vconcat (make-list 3000 2)) (make-bool-vector 100000 t) (record 'kind 1 2) (make-record 'kind 600 0))

(let ((table (make-char-table 'memory-test))) (dotimes (i 300) (aset table (* i 517) i)) (aref table 517))

(mapcar (lambda (test) (let ((table (make-hash-table :test test))) (dotimes (i 600) (puthash (number-to-string i) i table)) (hash-table-count (copy-hash-table table)))) '(eq eql equal))

(mapcar (lambda (weakness) (let ((table (make-hash-table :weakness weakness))) (dotimes (i 300) (puthash (list i) (list i) table)) (hash-table-count table))) '(key value key-or-value key-and-value))

(progn (define-hash-table-test 'memory-test (lambda (a b) (= a b)) (lambda (a) (% a 7))) (let ((table (make-hash-table :test 'memory-test))) (dotimes (i 100) (puthash i i table)) (gethash 7 table)))

(let ((functions nil)) (dotimes (i 50) (let ((n i)) (push (lambda (x) (setq n (+ n x))) functions))) (mapcar (lambda (f) (funcall f 1)) functions))

(funcall (make-byte-code 257 "\300\207" [answer] 2) 1)

(progn (eval '(defun memory-test-f (a &optional b &rest c) "Documented." (interactive) (let ((d (list a b c))) (catch 'found (dolist (x d) (when (eq x 5) (throw 'found x))) d))) t) (memory-test-f 1 2 3 5))

(progn (defmacro memory-test-m (&rest body) `(progn ,@(mapcar (lambda (f) `(ignore ,f)) body))) (memory-test-m 1 2 (car '(3))))

(let ((max-lisp-eval-depth 3000)) (defun memory-test-deep (n) (if (= n 0) 0 (1+ (memory-test-deep (1- n))))) (memory-test-deep 2500))

(progn (defvar memory-test-v 1) (let ((memory-test-v 2)) (unwind-protect (list memory-test-v) (setq memory-test-v 3))))

(condition-case error (signal 'wrong-type-argument (list 'listp (make-string 500 ?x))) (wrong-type-argument (error-message-string error)))

(let ((print-circle t) (l (list 1 2 3))) (list (prin1-to-string (list l l (vector l))) (read (prin1-to-string (make-list 3000 '(a "b" 1.5))))))

(list (read "#1=(a . #1#)") (read "(a #2=(b) #2# [c ?d \"e\\n\"] #s(hash-table data (1 2)))") (read (concat "(" (mapconcat #'number-to-string (number-sequence 1 2000) " ") ")")))

(list (string-match "\\(a+\\)\\(b\\|c\\)*\\(?:d\\{2,3\\}\\)" (concat (make-string 3000 ?a) "bcdd")) (replace-regexp-in-string "[0-9]+" (lambda (m) (concat "<" m ">")) "a1b22c333") (split-string "a,b,c" ","))

(list (format "%-20s|%05d|%g|%S|%c" "x" 42 1.5 '(a "b") ?é) (format-time-string "%Y-%m-%d" 0 t) (format-message "`%s'" 'x))

(list (json-serialize '((a . [1 2.5 "x"]) (b . :null))) (json-parse-string "{\"a\":[1,{\"b\":\"é\"}]}" :object-type 'alist))

(list (sort (number-sequence 300 1 -1) #'<) (mapconcat #'identity (make-list 200 "x") ",") (nreverse (number-sequence 1 100)) (append (make-vector 200 1) nil) (mapcan #'list '(1 2 3)) (copy-tree '(1 (2 (3)))))

(list (base64-encode-string (make-string 3000 ?x)) (md5 "x") (secure-hash 'sha256 "x") (encode-coding-string (make-string 2000 ?é) 'utf-16) (decode-coding-string (make-string 2000 #xe9) 'latin-1))

(let* ((mutex (make-mutex "m")) (condition (make-condition-variable mutex)) (thread (make-thread (lambda () (with-mutex mutex (list 1 condition)))))) (thread-join thread))

(progn (dotimes (_ 20) (make-finalizer #'ignore)) (garbage-collect) (list gcs-done (memory-use-counts)))

(progn (require 'cl-lib) (eval '(cl-defstruct memory-test-s a b) t) (list (make-memory-test-s :a 1) (cl-loop for x in '(1 2 3) collect (* x x))))

(progn (require 'seq) (require 'subr-x) (list (seq-filter #'cl-oddp '(1 2 3)) (string-trim " x ") (pcase '(1 2) (`(,a ,b) (+ a b)))))

(let ((map (make-sparse-keymap))) (define-key map (kbd "C-x a") #'ignore) (list (lookup-key map (kbd "C-x a")) (key-description (kbd "C-x M-a"))))

(list (all-completions "a" '("ab" "ac" "b")) (try-completion "a" '("ab" "abc")) (expand-file-name "a/../b") (getenv "HOME"))

(let ((n 0)) (mapatoms (lambda (_) (setq n (1+ n)))) n)

(let ((tables (mapcar (lambda (weakness) (make-hash-table :test 'eq :weakness weakness)) '(key value key-or-value key-and-value))) (head (list 0)) key) (setq key head) (dotimes (i 3000) (let ((next (list i))) (dolist (table tables) (puthash key next table)) (puthash (list i) key (car tables)) (setq key next))) (garbage-collect) (unless (= (hash-table-count (car tables)) 3000) (error "Wrong count")) (list head))

(let* ((l (number-sequence 1 3000)) (print-circle t) (text (prin1-to-string (list l l))) (object (read text))) (unless (and (eq (car object) (cadr object)) (equal (car object) l)) (error "Not the same")))

(let ((object (read (concat "#1=[#1# " (mapconcat (lambda (n) (format "(%d)" n)) (number-sequence 1 1500) " ") "]")))) (unless (eq (aref object 0) object) (error "Not itself")))

(let ((deep nil)) (dotimes (_ 600) (setq deep (list deep))) (length (prin1-to-string deep)))

(progn (defvar memory-test-t 0) (let ((threads (mapcar (lambda (n) (make-thread (lambda () (let ((memory-test-t n)) (thread-yield) (setq memory-test-t (1+ memory-test-t)) (thread-yield) memory-test-t)))) '(1 2 3 4)))) (unless (equal (mapcar #'thread-join threads) '(2 3 4 5)) (error "Wrong values"))) memory-test-t)

(list (length (directory-files "/usr/bin")) (directory-files "/usr/bin" t "\\`\\.") (length (directory-files-and-attributes "/usr" nil nil t)))

(progn (require 'ring) (require 'generator) (ring-size (make-ring 5)) (documentation 'ring-insert) (intern (make-string 300 ?m)))
