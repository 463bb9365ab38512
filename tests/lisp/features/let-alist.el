;; -*- lexical-binding: t -*-
(require 'let-alist)
;; => let-alist
(let-alist '((a . 1) (b . ((c . 3)))) (list .a .b.c .d .b))
;; => (1 3 nil ((c . 3)))
(let-alist '((a . 1)) `(foo ,.a))
;; => (foo 1)
(let-alist '((a . 1)) (let-alist '((a . 2)) .a))
;; => 2
(let-alist '((a . ((b . 2)))) (let-alist .a .b))
;; => 2
(let-alist '((a . 1)) [.a])
;; => [\.a]
