;;; bool-vectors are arrays  -*- lexical-binding: t; -*-

(list (append (bool-vector t nil) nil) (vconcat (bool-vector t nil)) (mapcar #'not (bool-vector t nil)))
;; => ((t nil) [t nil] (nil t))
(list (sequencep (bool-vector)) (arrayp (bool-vector)) (vectorp (bool-vector)))
;; => (t t nil)
(fillarray (make-bool-vector 3 nil) t)
;; => #&3""
(equal (bool-vector t nil) (copy-sequence (bool-vector t nil)))
;; => t
(let ((d (make-bool-vector 2 nil))) (bool-vector-union (bool-vector t nil) (bool-vector nil nil) d) d)
;; => #&2""
(reverse (bool-vector t nil nil))
;; => #&3""
(prin1-to-string (make-bool-vector 12 t))
;; => "#&12\"\\377\""
