;;; ten thousand brackets are read  -*- lexical-binding: t; -*-

(let ((x (read (concat (make-string 10000 ?\() (make-string 10000 ?\)))))
      (n 0))
  (while (consp x) (setq n (1+ n) x (car x)))
  n)
;; => 9999
(let ((x (read (concat (make-string 3000 ?') "a"))) (n 0))
  (while (consp x) (setq n (1+ n) x (cadr x)))
  (list n x))
;; => (3000 a)
(let ((x (read (concat (make-string 2000 ?\[) (make-string 2000 ?\])))) (n 0))
  (while (and (vectorp x) (> (length x) 0)) (setq n (1+ n) x (aref x 0)))
  n)
;; => 1999
