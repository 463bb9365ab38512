;; -*- lexical-binding: t -*-
(defun t-many (n) (let (clauses) (dotimes (i n) (push `(`(,',i ,x) (list x ,i)) clauses)) `(lambda (v) (pcase v ,@(nreverse clauses) (_ (list 'nothing v))))))
;; => t-many
(let ((f (eval (t-many 40) t))) (list (funcall f '(0 a)) (funcall f '(39 b)) (funcall f '(40 c)) (funcall f '(3)) (funcall f 5)))
;; => ((a 0) (b 39) (nothing (40 c)) (nothing (3)) (nothing 5))
