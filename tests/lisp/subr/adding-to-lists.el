;; -*- lexical-binding: t -*-
(defvar t-list '(1))
;; => t-list
(list (add-to-list 't-list 2) (add-to-list 't-list 3 t) (add-to-list 't-list 1) t-list)
;; => ((2 1) (2 1 3) (2 1 3) (2 1 3))
(let ((x "a")) (setq t-list nil) (add-to-list 't-list x) (add-to-list 't-list (copy-sequence x) nil #'eq) t-list)
;; => ("a" "a")
(progn (setq t-list nil) (add-to-list 't-list 1) (add-to-list 't-list -1 nil (lambda (a b) (= (abs a) (abs b)))) t-list)
;; => (1)
(progn (setq t-list nil) (add-to-ordered-list 't-list 'b 2) (add-to-ordered-list 't-list 'a 1) (add-to-ordered-list 't-list 'z) t-list)
;; => (a b z)
(let ((history-length 2)) (defvar t-hist nil) (add-to-history 't-hist "a") (add-to-history 't-hist "b") (add-to-history 't-hist "b") (add-to-history 't-hist "c") t-hist)
;; => ("c" "b")
