;;; copies of every kind  -*- lexical-binding: t; -*-

(let ((v [1 2])) (list (equal v (copy-sequence v)) (eq v (copy-sequence v))))
;; => (t nil)
(copy-sequence (bool-vector t nil))
;; => #&2""
(copy-sequence "é")
;; => "é"
(copy-sequence #s(a 1))
;; => #s(a 1)
(copy-sequence 5) ;; signals (wrong-type-argument sequencep 5)
(copy-sequence nil)
;; => nil
(copy-sequence '(1 . 2)) ;; signals (wrong-type-argument listp 2)
(let ((s (propertize "a" 'k 1))) (get-text-property 0 'k (copy-sequence s)))
;; => 1
