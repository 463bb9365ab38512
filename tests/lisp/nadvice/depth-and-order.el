;; -*- lexical-binding: t -*-
(defun t-f (x) x)
;; => t-f
(defun t-named (name) (lambda (f x) (list name (funcall f x))))
;; => t-named
(advice-add 't-f :around (t-named 'first))
;; => nil
(advice-add 't-f :around (t-named 'inner) '((depth . 50) (name . in)))
;; => nil
(advice-add 't-f :around (t-named 'outer) '((depth . -50)))
;; => nil
(advice-add 't-f :around (t-named 'last))
;; => nil
(t-f 1)
;; => (outer (last (first (inner 1))))
(advice-add 't-f :around (t-named 'inner2) '((depth . 50) (name . in)))
;; => nil
(t-f 1)
;; => (outer (last (first (inner2 1))))
(let (l) (advice-mapc (lambda (_f p) (push (alist-get 'depth p 0) l)) 't-f) (nreverse l))
;; => (-50 0 0 50)
