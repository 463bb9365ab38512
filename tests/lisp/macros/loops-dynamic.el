;;; dotimes and dolist with dynamic binding: the variable counts itself

(let (all) (dotimes (i 10) (setq i (+ i 4)) (push i all)) all)
;; => (9 4)
(let (all) (dotimes (i 3 (list i all)) (push i all)))
;; => (3 (2 1 0))
(let (all) (dolist (x (list 1 2 3) (list x all)) (push x all) (setq x 9)))
;; => (nil (3 2 1))
(let ((n 3) all) (dotimes (i n) (setq n 1) (push i all)) all)
;; => (2 1 0)
(let ((l (list 1 2 3 4)) all) (dolist (x l) (setcdr l nil) (push x all)) all)
;; => (1)
(let ((i 7)) (dotimes (i 2)) i)
;; => 7
(let (all) (dotimes (i 0 (push 'end all)) (push i all)) all)
;; => (end)
(dotimes (i -1 i))
;; => 0
