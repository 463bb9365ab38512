;;; joining  -*- lexical-binding: t; -*-

(list (append) (append nil) (append '(1) '(2) '(3)) (append '(1) 2) (append nil nil) (append '(1) nil))
;; => (nil nil (1 2 3) (1 . 2) nil (1))
(append [1 2] "ab" nil)
;; => (1 2 97 98)
(append '(1) [2])
;; => (1 . [2])
(append 5)
;; => 5
(append 5 nil) ;; signals (wrong-type-argument sequencep 5)
(append '(1 . 2) '(3)) ;; signals wrong-type-argument
(let* ((a (list 1)) (b (list 2)) (c (append a b))) (list (eq (cdr c) b) (eq c a)))
;; => (t nil)
(append (bool-vector t nil) nil)
;; => (t nil)
