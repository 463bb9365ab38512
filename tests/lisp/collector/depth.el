;;; registers left over from deep calls  -*- lexical-binding: t; -*-

;; A new bound of the depth must not hide from a collection what deep calls left on the stack: calls that come as deep
;; again have registers they did not write yet.
(defun t-deep (n)
  (if (= n 0) 0 (+ (t-deep (1- n)) (length (list n n)) (length (list (list n) n)))))
(t-deep 400)
;; => 1600
(let ((pair (list 1 2)) (max-lisp-eval-depth 1000)) (+ (t-deep 400) (length pair)))
;; => 1602
(let ((pair (list 1 2)) (max-lisp-eval-depth 1100)) (+ (t-deep 400) (length pair)))
;; => 1602
