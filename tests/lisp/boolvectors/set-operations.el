;;; union, intersection and others  -*- lexical-binding: t; -*-

(append (bool-vector-union (bool-vector t nil nil) (bool-vector nil t nil)) nil)
;; => (t t nil)
(append (bool-vector-intersection (bool-vector t t nil) (bool-vector nil t t)) nil)
;; => (nil t nil)
(append (bool-vector-exclusive-or (bool-vector t t nil) (bool-vector nil t t)) nil)
;; => (t nil t)
(append (bool-vector-set-difference (bool-vector t t nil) (bool-vector nil t t)) nil)
;; => (t nil nil)
(append (bool-vector-not (bool-vector t nil)) nil)
;; => (nil t)
(bool-vector-union (bool-vector t) (bool-vector t nil)) ;; signals wrong-length-argument
(bool-vector-subsetp (bool-vector t nil) (bool-vector t t))
;; => t
(bool-vector-subsetp (bool-vector t nil) (bool-vector nil t))
;; => nil
