;;; iteration macros  -*- lexical-binding: t; -*-

(let (out) (dolist (x '(1 2 3)) (push x out)) out)
;; => (3 2 1)
(let (out) (dolist (x '(1 2 3) out) (push x out)))
;; => (3 2 1)
(let (out) (dotimes (i 3) (push i out)) out)
;; => (2 1 0)
(dotimes (i 3 i))
;; => 3
(dolist (x nil 'done))
;; => done
(let ((sum 0)) (dotimes (i 5 sum) (setq sum (+ sum i))))
;; => 10
(let (fs) (dolist (x '(1 2)) (push (lambda () x) fs)) (mapcar #'funcall fs))
;; => (2 1)
(dolist (x 5)) ;; signals (wrong-type-argument listp 5)
