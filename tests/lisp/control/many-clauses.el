;;; cond, or, and with very many parts  -*- lexical-binding: t; -*-

(defun many-parts (n make) (let (all) (dotimes (i n) (push (funcall make i) all)) (nreverse all)))
;; => many-parts
(defun many-values (lambda &rest arguments) (mapcar (eval lambda t) arguments))
;; => many-values
(many-values `(lambda (x) (cond ,@(many-parts 50000 (lambda (i) `((= x ,i) ,(* 2 i)))))) 0 1 49999 50000)
;; => (0 2 99998 nil)
(many-values `(lambda (x) (let (y) (setq y (cond ,@(many-parts 20000 (lambda (i) (if (= (% i 2) 0) `((= x ,i) ,i) `((and (eq x ,i) (list x y)))))))) (list y y))) 0 1 19999 20000)
;; => ((0 0) ((1 nil) (1 nil)) ((19999 nil) (19999 nil)) (nil nil))
(many-values `(lambda (x) (let (y) (cond ,@(many-parts 20000 (lambda (i) (if (= (% i 2) 0) `((= x ,i) (setq y ,i)) `((and (eq x ,i) (setq y (list x)))))))) y)) 0 1 19999 20000)
;; => (0 (1) (19999) nil)
(many-values `(lambda (x) (if (cond ,@(many-parts 20000 (lambda (i) (if (= (% i 3) 0) `((= x ,i) nil) `((eq x ,i)))))) 'yes 'no)) 0 1 19999 20000)
;; => (no yes yes no)
(many-values `(lambda (x) (list (or ,@(many-parts 20000 (lambda (i) `(and (eq x ,i) (- x)))) 'none) (and ,@(many-parts 20000 (lambda (i) `(not (eq x ,i)))) 'all))) 1 19999 20000)
;; => ((-1 nil) (-19999 nil) (none all))
