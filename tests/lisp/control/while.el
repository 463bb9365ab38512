;;; loops  -*- lexical-binding: t; -*-

(let ((i 0) (sum 0)) (while (< i 10) (setq sum (+ sum i) i (1+ i))) sum)
;; => 45
(while nil)
;; => nil
(let ((l '(1 2 3)) out) (while l (push (car l) out) (setq l (cdr l))) out)
;; => (3 2 1)
(let ((n 0) (end (suite-many 100000))) (while (progn (setq n (1+ n)) (< n end))) (= n end))
;; => t
(eval '(while)) ;; signals wrong-number-of-arguments
