;;; interning and uninterned symbols  -*- lexical-binding: t; -*-

(list (eq (intern "t-sym-i") 't-sym-i) (intern-soft "t-sym-never-seen-x") (intern-soft 't-sym-i))
;; => (t nil t-sym-i)
(let ((a (make-symbol "x")) (b (make-symbol "x"))) (list (eq a b) (symbol-name a) (equal a b)))
;; => (nil "x" nil)
(eq (intern "nil") nil)
;; => t
(intern 5) ;; signals (wrong-type-argument stringp 5)
(let ((g (gensym))) (list (symbolp g) (intern-soft (symbol-name g))))
;; => (t nil)
(let ((gensym-counter 41)) (symbol-name (gensym "p")))
;; => "p41"
(make-symbol 'a) ;; signals (wrong-type-argument stringp a)
(let ((s (make-symbol "u"))) (set s 5) (list (symbol-value s) (boundp s)))
;; => (5 t)
