;;; eq, eql and equal keys  -*- lexical-binding: t; -*-

(let ((h (make-hash-table :test 'eq))) (puthash "a" 1 h) (puthash 1.5 2 h) (list (gethash "a" h) (gethash 1.5 h)))
;; => (nil nil)
;; emlet => (nil 2)
(let ((h (make-hash-table :test 'eql))) (puthash "a" 1 h) (puthash 1.5 2 h) (puthash (expt 2 70) 3 h) (list (gethash "a" h) (gethash 1.5 h) (gethash (expt 2 70) h)))
;; => (nil 2 3)
(let ((h (make-hash-table :test 'equal))) (puthash "a" 1 h) (puthash '(1 [2]) 2 h) (list (gethash "a" h) (gethash '(1 [2]) h) (gethash '(1 [3]) h)))
;; => (1 2 nil)
(let ((h (make-hash-table :test 'equal))) (puthash 1 'int h) (list (gethash 1.0 h) (gethash 1 h)))
;; => (nil int)
(let ((h (make-hash-table :test 'equal))) (puthash #s(a 1) 'r h) (puthash (bool-vector t) 'b h) (list (gethash #s(a 1) h) (gethash (bool-vector t) h)))
;; => (r b)
