;; Functions may change what is being walked over.  -*- lexical-binding: t; -*-
(let ((list (list 1 2 3 4))) (mapcar (lambda (x) (setcdr list nil) x) list))        ; => (1)
(let ((list (list 1 2 3 4))) (mapcar (lambda (x) (setcdr list list) x) list))       ; => (1 1 1 1)
(let ((list (list 3 1 2))) (listp (sort list (lambda (a b) (setcdr list nil) (< a b)))))   ; => t
(let ((v (vector 3 1 2))) (vectorp (sort v (lambda (a b) (fillarray v 0) (< a b)))))       ; => t
(let ((h (make-hash-table)) (n 0))
  (dotimes (i 50) (puthash i i h))
  (maphash (lambda (k _) (remhash k h) (garbage-collect) (setq n (1+ n))) h)
  (list n (hash-table-count h)))
;; => (50 0)
(let ((h (make-hash-table)) (n 0))
  (puthash 1 1 h)
  (maphash (lambda (_k _v) (clrhash h) (dotimes (i 100) (puthash (+ 10 i) i h)) (when (> (setq n (1+ n)) 200) (error "Endless"))) h)
  (hash-table-count h))
;; emlet => 100
(let ((s (make-string 3 ?é))) (mapcar (lambda (c) (aset s 0 ?a) (aset s 2 #x10ffff) c) s))  ; emlet => (233 233 1114111)
