;;; larger inputs  -*- lexical-binding: t; -*-

(let* ((n 0) (l (mapcar (lambda (_) (setq n (mod (+ (* n 1103515245) 12345) 2147483648))) (number-sequence 1 2000))) (s (sort (copy-sequence l) #'<)) (ok t)) (while (cdr s) (unless (<= (car s) (cadr s)) (setq ok nil)) (setq s (cdr s))) ok)
;; => t
(equal (sort (number-sequence 1000 1 -1) #'<) (number-sequence 1 1000))
;; => t
(let ((v (vconcat (number-sequence 500 1 -1)))) (sort v #'<) (list (aref v 0) (aref v 499)))
;; => (1 500)
