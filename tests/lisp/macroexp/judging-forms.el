;; -*- lexical-binding: t -*-
(mapcar (lambda (f) (and (macroexp-const-p f) t)) '(nil t :a 1 "a" [a] 'a #'a #'(lambda ()) a 1.0 (list)))
;; => (t t t t t t t t nil nil t nil)
(mapcar (lambda (f) (and (macroexp-copyable-p f) t)) '(nil t :a 1 "a" [a] 'a #'a #'(lambda ()) a 1.0 (list)))
;; => (t t t t t t t t nil t t nil)
(mapcar (lambda (f) (and (macroexp-small-p f) t)) '(a (car a) (f a b c) (if a (progn b c (d e f g (h i j k))) (l m n (o p q)))))
;; => (t t t nil)
