;;; sequences of all kinds  -*- lexical-binding: t; -*-

(mapcar #'length (list nil '(1) [1 2] "abc" (bool-vector t)))
;; => (0 1 2 3 1)
(list (elt '(1 2) 1) (elt [1 2] 1) (elt "ab" 1) (elt (bool-vector nil t) 1))
;; => (2 2 98 t)
(elt [1 2] 2) ;; signals (args-out-of-range [1 2] 2)
(elt "ab" -1) ;; signals (args-out-of-range "ab" -1)
(elt 5 0) ;; signals (wrong-type-argument sequencep 5)
(mapcar #'sequencep (list nil '(1) [1] "a" 'a 1 (bool-vector t) (make-char-table 'x)))
;; => (t t t t nil nil t t)
(mapcar #'arrayp (list nil '(1) [1] "a" 'a (bool-vector t)))
;; => (nil nil t t nil t)
(length #s(a b))
;; => 2
