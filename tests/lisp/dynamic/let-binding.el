;;; special variables are rebound and restored  -*- lexical-binding: t; -*-

(defvar t-dyn-a 1)
(defun t-dyn-get () t-dyn-a)
(list (t-dyn-get) (let ((t-dyn-a 2)) (t-dyn-get)) (t-dyn-get))
;; => (1 2 1)
(let ((t-dyn-a 2)) (setq t-dyn-a 3) (t-dyn-get))
;; => 3
t-dyn-a
;; => 1
(progn (catch 'x (let ((t-dyn-a 5)) (throw 'x 1))) (t-dyn-get))
;; => 1
(progn (condition-case nil (let ((t-dyn-a 5)) (error "x")) (error nil)) (t-dyn-get))
;; => 1
(let* ((t-dyn-a 7) (b (t-dyn-get))) b)
;; => 7
