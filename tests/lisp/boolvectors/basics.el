;;; bits packed  -*- lexical-binding: t; -*-

(list (bool-vector t nil) (make-bool-vector 3 t) (make-bool-vector 0 t))
;; => (#&2"" #&3"" #&0"")
(list (length (make-bool-vector 10 nil)) (aref (bool-vector t nil) 0) (aref (bool-vector t nil) 1))
;; => (10 t nil)
(let ((b (make-bool-vector 3 nil))) (aset b 1 'yes) (list (append b nil) b))
;; => ((nil t nil) #&3"")
(aref (bool-vector t) 1) ;; signals args-out-of-range
(list (bool-vector-p (bool-vector)) (bool-vector-p [t]))
;; => (t nil)
(make-bool-vector -1 t) ;; signals wrong-type-argument
