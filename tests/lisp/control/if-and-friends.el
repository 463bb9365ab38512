;;; conditionals  -*- lexical-binding: t; -*-

(list (if t 1 2) (if nil 1 2) (if nil 1) (if nil 1 2 3) (if 0 'yes) (if "" 'yes))
;; => (1 2 nil 3 yes yes)
(list (when t 1 2) (when nil 1) (unless nil 1 2) (unless t 1))
;; => (2 nil 2 nil)
(list (cond) (cond (nil 1)) (cond (5)) (cond (nil 1) (t 2 3)) (cond ((+ 1 1))))
;; => (nil nil 5 3 2)
(list (and) (and 1 2) (and nil (error "x")) (or) (or nil 2) (or nil nil) (or 1 (error "x")))
;; => (t 2 nil nil 2 nil 1)
(eval '(if)) ;; signals wrong-number-of-arguments
(eval '(if t)) ;; signals wrong-number-of-arguments
(eval '(cond 5)) ;; signals wrong-type-argument
(list (xor t nil) (xor t t) (not nil) (not 1))
;; => (t nil t nil)
(list (if-let ((a 1) (b 2)) (+ a b) 'no) (when-let ((a nil)) 1) (and-let* ((x 5)) x))
;; => (3 nil 5)
