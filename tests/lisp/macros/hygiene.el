;;; gensym and evaluation order  -*- lexical-binding: t; -*-

(defmacro t-mac-swap (a b) (let ((tmp (make-symbol "tmp"))) `(let ((,tmp ,a)) (setq ,a ,b ,b ,tmp))))
(let ((tmp 1) (y 2)) (t-mac-swap tmp y) (list tmp y))
;; => (2 1)
(defmacro t-mac-max2 (a b) (let ((x (gensym)) (y (gensym))) `(let ((,x ,a) (,y ,b)) (if (> ,x ,y) ,x ,y))))
(let ((n 0)) (list (t-mac-max2 (setq n (1+ n)) 0) n))
;; => (1 1)
