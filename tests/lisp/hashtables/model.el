;;; random operations agree with the plainest reference there is  -*- lexical-binding: t; -*-

;; The reference is a vector from a key's number to its value.  Keys are made anew for each operation, but for the weak
;; tables, whose keys live as long as `t-model-held' has them.  The user's test signals, throws, collects, looks its table up
;; and tries to change it.  The test model.hashtables.zeal runs a million of them with collections everywhere.

(defconst t-model-keys 60)
(defvar t-model-seed 7)
(defvar t-model-mischief nil)
(defvar t-model-table nil)
(defvar t-model-held nil)

(defun t-model-random (limit)
  (setq t-model-seed (logand (+ (* t-model-seed 1103515245) 12345) 2147483647))
  (% (ash t-model-seed -8) limit))

(defun t-model-do-mischief ()
  (let ((what t-model-mischief))
    (setq t-model-mischief nil)
    (cond ((eq what 'signal) (signal 'arith-error '(model)))
          ((eq what 'throw) (throw 't-model-out 'thrown))
          ((eq what 'collect) (garbage-collect))
          ((eq what 'look) (gethash "not there" t-model-table))
          ((eq what 'change) (puthash "changed" 1 t-model-table)))))

(define-hash-table-test 't-model-folded
  (lambda (a b) (t-model-do-mischief) (string= (downcase a) (downcase b)))
  (lambda (key) (t-model-do-mischief) (sxhash-equal (downcase key))))

(defun t-model-folded-key (number)
  (concat (if (= (t-model-random 2) 0) "key" "KEY") (number-to-string number)))

(defun t-model-equal-key (number)
  (cond ((< number 20) (concat "k" (number-to-string number)))
        ((< number 40) (list number (vector number "x")))
        (t number)))

(defun t-model-eql-key (number)
  (cond ((< number 20) (* number 1e300)) ((< number 40) (ash (1+ number) 70)) (t number)))

(defun t-model-held-key (number)
  (or (aref t-model-held number) (aset t-model-held number (list number))))

(defun t-model-number (key)
  "The number of a KEY of any of these kinds."
  (cond ((stringp key) (string-to-number (substring key (string-match "[0-9]" key))))
        ((consp key) (car key))
        ((floatp key) (round (/ key 1e300)))
        ((> key 1000) (1- (ash key -70)))
        (t key)))

(defun t-model-agrees (table reference)
  (let ((seen 0) (same t))
    (maphash (lambda (key value)
               (setq seen (1+ seen)
                     same (and same (eql value (aref reference (t-model-number key))))))
             table)
    (and same
         (= seen (hash-table-count table))
         (= seen (- t-model-keys (let ((empty 0)) (mapc (lambda (v) (unless v (setq empty (1+ empty)))) reference) empty))))))

(defun t-model-walk (table reference make)
  "Remove the even entries of TABLE from inside a walk, and set the others anew."
  (maphash (lambda (key value)
             (if (= (% value 2) 0)
                 (progn (remhash key table) (aset reference (t-model-number key) nil))
               (puthash (funcall make (t-model-number key)) (+ value 2) table)
               (aset reference (t-model-number key) (+ value 2))))
           table))

(defun t-model-plain (operations make)
  "Run OPERATIONS on a table whose keys MAKE gives for numbers; return the complaints."
  (let* ((user (eq make #'t-model-folded-key))
         (test (cond (user 't-model-folded) ((eq make #'t-model-eql-key) 'eql) (t 'equal)))
         (table (make-hash-table :test test))
         (reference (make-vector t-model-keys nil))
         complaints)
    (dotimes (i operations)
      (let* ((choice (t-model-random 100)) (number (t-model-random t-model-keys)) (key (funcall make number)) outcome)
        (setq t-model-table table
              t-model-mischief (and user (aref [nil nil nil nil signal throw collect look change] (t-model-random 9))))
        (setq outcome
              (catch 't-model-out
                (condition-case nil
                    (cond ((< choice 45) (puthash key i table) (aset reference number i) nil)
                          ((< choice 70) (remhash key table) (aset reference number nil) nil)
                          ((< choice 97) (unless (eql (gethash key table) (aref reference number)) 'wrong))
                          ((= choice 97) (setq t-model-mischief nil table (copy-hash-table table)) nil)
                          ((= choice 98) (setq t-model-mischief nil) (t-model-walk table reference make) nil)
                          ((= (t-model-random 10) 0) (clrhash table) (fillarray reference nil) nil))
                  (error 'exit))))
        (setq t-model-mischief nil)
        (when (eq outcome 'wrong) (push (list i key) complaints))
        (when (and (= (% i 50) 0) (not (t-model-agrees table reference))) (push (list i 'content) complaints))))
    complaints))

(defun t-model-weak (operations weakness)
  "The same for a table of WEAKNESS whose keys or values are given up now and then."
  (let ((table (make-hash-table :test 'eq :weakness weakness)) complaints)
    (setq t-model-held (make-vector t-model-keys nil))
    (dotimes (i operations)
      (let ((choice (t-model-random 100)) (number (t-model-random t-model-keys)))
        (cond ((< choice 60) (let ((key (t-model-held-key number))) (puthash key key table)))
              ((< choice 75) (let ((key (t-model-held-key number))) (remhash key table)))
              ((< choice 90) (aset t-model-held number nil))
              ((< choice 98) (let ((key (aref t-model-held number)))
                               (unless (memq (and key (gethash key table)) (list nil key)) (push (list i number) complaints))))
              ((= (t-model-random 20) 0)
               (garbage-collect)
               (maphash (lambda (key _value)
                          (unless (eq key (aref t-model-held (car key))) (push (list i 'kept key) complaints)))
                        table)))))
    complaints))

(defun t-model-run (operations)
  "Share OPERATIONS among all kinds of tables; return the complaints."
  (let ((share (/ operations 7)))
    (append (t-model-plain share #'t-model-folded-key)
            (t-model-plain share #'t-model-equal-key)
            (t-model-plain share #'t-model-eql-key)
            (t-model-weak share 'key)
            (t-model-weak share 'value)
            (t-model-weak share 'key-or-value)
            (t-model-weak share 'key-and-value))))

(t-model-run 7000)
;; => nil
