;;; the Lisp helpers  -*- lexical-binding: t; -*-

(require 'subr-x)
(let ((h (make-hash-table))) (puthash 'a 1 h) (puthash 'b 2 h) (list (hash-table-keys h) (hash-table-values h) (hash-table-empty-p h)))
;; => ((a b) (1 2) nil)
(hash-table-empty-p (make-hash-table))
;; => t
(let ((h (make-hash-table))) (setf (gethash 'a h) 5) (cl-incf (gethash 'n h 10)) (push 1 (gethash 'l h)) (list (gethash 'a h) (gethash 'n h) (gethash 'l h)))
;; => (5 11 (1))
(let ((h (make-hash-table))) (puthash 'x nil h) (list (hash-table-contains-p 'x h) (hash-table-contains-p 'y h))) ;; emlet => (t nil)
(let ((h (make-hash-table))) (cl-pushnew 1 (gethash 'k h)) (cl-pushnew 1 (gethash 'k h)) (gethash 'k h))
;; => (1)
