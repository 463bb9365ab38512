;;; mapping keeps order and kinds  -*- lexical-binding: t; -*-

(list (mapcar #'identity "aé") (mapcar #'identity [a b]) (mapconcat #'char-to-string [?a ?b] "-"))
;; => ((97 233) (a b) "a-b")
(let ((v (vector 1 2 3)) (out nil)) (mapc (lambda (x) (push x out)) v) out)
;; => (3 2 1)
(mapcar #'list '(1 2) '(3 4)) ;; signals wrong-number-of-arguments
(let ((l (list 1 2 3))) (mapcar (lambda (x) (when (= x 1) (setcdr (cdr l) nil)) x) l))
;; => (1 2)
