;; -*- lexical-binding: t -*-
;; Undecided rows are shared, not copied into every branch.  Emacs copies: there
;; the same form expands to more than three thousand conses.
(defun t-size (x)
  (if (consp x) (+ 1 (t-size (car x)) (t-size (cdr x))) 0))
;; => t-size
(< (t-size (macroexpand-all
            '(pcase x
               ((and (or 1 (pred a)) (or 2 (pred b)) (or 3 (pred c))
                     (or 4 (pred d)) (or 5 (pred e)) (or 6 (pred f)))
                (body one two three))
               ((pred g) (body two))
               (_ (body three)))))
   300)
;; emlet => t
