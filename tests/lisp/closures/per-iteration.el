;;; each turn of a loop has its own variable  -*- lexical-binding: t; -*-

(let (fs) (dotimes (i 3) (push (lambda () i) fs)) (mapcar #'funcall fs))
;; => (2 1 0)
(let ((i 0) fs) (while (< i 3) (let ((j i)) (push (lambda () j) fs)) (setq i (1+ i))) (mapcar #'funcall fs))
;; => (2 1 0)
(let ((i 0) fs) (while (< i 3) (push (lambda () i) fs) (setq i (1+ i))) (mapcar #'funcall fs))
;; => (3 3 3)
