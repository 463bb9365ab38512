;; -*- lexical-binding: t -*-
(funcall (apply-partially #'+ 1 2) 3)
;; => 6
(funcall (apply-partially #'list) 3)
;; => (3)
(funcall (apply-partially #'list 1 2 3 4) 5)
;; => (1 2 3 4 5)
(funcall (apply-partially #'list 1) 2 3)
;; => (1 2 3)
(list (ignore 1 2) (always 1 2) (identity 3))
;; => (nil t 3)
(progn (defalias 't-alias #'caddr) (function-get 't-alias 'nosuch))
;; => nil
(progn (put 't-orig 'prop 5) (defalias 't-orig #'car) (defalias 't-al2 't-orig) (function-get 't-al2 'prop))
;; => 5
(list (special-form-p 'if) (special-form-p 'car) (special-form-p 3) (special-form-p 't-nosuch))
;; => (t nil nil nil)
(list (xor nil nil) (xor 1 nil) (xor nil 2) (xor 1 2))
;; => (nil 1 2 nil)
