;;; mapcar, mapc, mapcan  -*- lexical-binding: t; -*-

(list (mapcar #'1+ '(1 2 3)) (mapcar #'identity [1 2]) (mapcar #'upcase "ab") (mapcar #'car '((1) (2))) (mapcar #'1+ nil))
;; => ((2 3 4) (1 2) (65 66) (1 2) nil)
(let ((sum 0)) (list (mapc (lambda (x) (setq sum (+ sum x))) '(1 2 3)) sum))
;; => ((1 2 3) 6)
(mapcan (lambda (x) (list x x)) '(1 2))
;; => (1 1 2 2)
(mapcar 'undefined-function-t '(1)) ;; signals (void-function undefined-function-t)
(mapcar #'1+ 5) ;; signals (wrong-type-argument sequencep 5)
(mapcar #'1+ '(1 . 2)) ;; signals (wrong-type-argument listp 2)
(mapcar #'not (bool-vector t nil))
;; => (nil t)
(mapcar (lambda (x y) x) '(1)) ;; signals wrong-number-of-arguments
