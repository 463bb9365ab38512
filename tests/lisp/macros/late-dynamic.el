;;; A macro defined late, with dynamic binding

(defun late-plus (x) (let ((y (* 2 x))) (ignore-errors (late-set x y))))
;; => late-plus
(late-plus 2)
;; => nil
(defmacro late-set (a b) `(progn (setq ,a (+ ,a ,b)) (list ,a ,b)))
;; => late-set
(late-plus 2)
;; => (6 4)
