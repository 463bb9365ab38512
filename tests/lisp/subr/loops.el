;; -*- lexical-binding: t -*-
(let (l) (dolist (x '(1 2 3) l) (push x l)))
;; => (3 2 1)
(dolist (x '(1 2 3)) x)
;; => nil
(let (l) (dotimes (i 3 l) (push i l)))
;; => (2 1 0)
(dotimes (i 3))
;; => nil
(dotimes (i 3 i))
;; => 3
(dotimes (i -1 i))
;; => 0
(let (l) (dotimes (i 3) (push (lambda () i) l)) (mapcar #'funcall l))
;; => (2 1 0)
(let (l) (dolist (i '(1 2 3)) (push (lambda () i) l)) (mapcar #'funcall l))
;; => (3 2 1)
(dolist (x 5) x)
;; signals (wrong-type-argument listp 5)
(macroexpand '(dolist x 1))
;; signals (wrong-type-argument consp x)
(macroexpand '(dolist (x) 1))
;; signals wrong-number-of-arguments
