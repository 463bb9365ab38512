;; -*- lexical-binding: t -*-
(let ((l nil)) (eval-after-load 't-feat (lambda () (push 1 l))) (provide 't-feat) l)
;; => (1)
(let ((l nil)) (with-eval-after-load 't-feat (push 2 l)) l)
;; => (2)
(let ((n 0) (f nil)) (setq f (lambda () (setq n (1+ n)))) (eval-after-load 't-feat-2 f) (provide 't-feat-2) (provide 't-feat-2) (> n 0))
;; => t
